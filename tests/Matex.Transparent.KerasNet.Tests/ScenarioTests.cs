using System.Text.Json;

namespace Matex.Transparent.KerasNet.Tests;

/// <summary>Training scripts of Python Keras give on several ranks what they give alone.</summary>
[TestFixture(2)]
[TestFixture(3)]
[TestFixture(4)]
public class ScenarioTests(int ranks)
{
    private const double OfLargestWeight = 1e-6;
    private const double OfNumbers = 1e-5;

    private static IEnumerable<string> Names() => ScenarioRun.Names();

    [TestCaseSource(nameof(Names))]
    public void Same_as_alone(string scenario)
    {
        var alone = Find(ScenarioRun.On(0), scenario);
        var together = Find(ScenarioRun.On(ranks), scenario);
        var weights = Values(alone, "weights");
        var largest = weights.SelectMany(static pair => pair.Value).Select(Math.Abs).DefaultIfEmpty(0).Max();
        Compare(weights, Values(together, "weights"), static (_, _) => OfLargestWeight, largest);
        Compare(
            Values(alone, "numbers"),
            Values(together, "numbers"),
            static (expected, _) => OfNumbers * Math.Max(Math.Abs(expected), 1e-3),
            1
        );
    }

    private static JsonElement Find(ScenarioRun run, string scenario)
    {
        Assert.That(run.Outcomes, Contains.Key(scenario), run.Result.Describe());
        var outcome = run.Outcomes[scenario];
        if (outcome.TryGetProperty("error", out var error))
        {
            Assert.Fail(error.GetString()!);
        }
        return outcome;
    }

    /// <summary>Variables are compared in their order: names carry numbers that only count instances.</summary>
    private static void Compare(
        List<KeyValuePair<string, double[]>> expected,
        List<KeyValuePair<string, double[]>> found,
        Func<double, double, double> tolerance,
        double scale
    )
    {
        Assert.That(
            found.Select(static pair => pair.Value.Length),
            Is.EqualTo(expected.Select(static pair => pair.Value.Length))
        );
        foreach (var ((name, wanted), (_, values)) in expected.Zip(found))
        {
            for (var i = 0; i < wanted.Length; i++)
            {
                Assert.That(
                    values[i],
                    Is.EqualTo(wanted[i]).Within(tolerance(wanted[i], values[i]) * scale),
                    $"element {i} of {name}"
                );
            }
        }
    }

    private static List<KeyValuePair<string, double[]>> Values(JsonElement outcome, string kind) =>
        [
            .. outcome
                .GetProperty(kind)
                .EnumerateObject()
                .Select(static entry =>
                    KeyValuePair.Create(
                        entry.Name,
                        entry.Value.EnumerateArray().Select(static value => value.GetDouble()).ToArray()
                    )
                ),
        ];
}
