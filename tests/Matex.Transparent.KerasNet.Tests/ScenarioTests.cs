using System.Text.Json;

namespace Matex.Transparent.KerasNet.Tests;

/// <summary>Training scripts of Python Keras give on several ranks what they give alone.</summary>
[TestFixture]
public class ScenarioTests
{
    private const double OfLargestWeight = 1e-6;
    private const double OfNumbers = 1e-5;

    private static IEnumerable<TestCaseData> Cases() =>
        from name in ScenarioRun.Names()
        from ranks in new[] { 1, 2, 3, 4 }
        select new TestCaseData(name, ranks);

    [TestCaseSource(nameof(Cases))]
    public void Same_as_alone(string scenario, int ranks)
    {
        var alone = Find(ScenarioRun.On(0), scenario);
        var together = Find(ScenarioRun.On(ranks), scenario);
        var weights = Values(alone, "weights");
        var largest = weights.SelectMany(static pair => pair.Value).Select(Math.Abs).DefaultIfEmpty(0).Max();
        Compare(weights, Values(together, "weights"), _ => OfLargestWeight * largest);
        Compare(
            Values(alone, "numbers"),
            Values(together, "numbers"),
            // Numbers near zero, such as a prediction that two large terms make, are as exact as their terms.
            static expected =>
                OfNumbers * Math.Max(Math.Abs(expected), 1e-2)
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

    [Test]
    public void One_rank_does_not_communicate() => Assert.That(ScenarioRun.On(1).Collectives, Is.Empty);

    [Test]
    public void A_model_without_eager_execution_stays_whole_with_a_line([Values(2, 3, 4)] int ranks) =>
        Assert.That(
            ScenarioRun.On(ranks).Result.Dump!.StayedWhole,
            Has.Some.Contains("without_eager").And.Contains("eager execution disabled")
        );

    /// <summary>Variables are compared in their order: names carry numbers that only count instances.</summary>
    private static void Compare(
        List<KeyValuePair<string, double[]>> expected,
        List<KeyValuePair<string, double[]>> found,
        Func<double, double> tolerance
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
                Assert.That(values[i], Is.EqualTo(wanted[i]).Within(tolerance(wanted[i])), $"element {i} of {name}");
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
