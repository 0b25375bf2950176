using System.Text.Json;
using Matex.Testing;

namespace Matex.Transparent.KerasNet.Tests;

/// <summary>How often ranks communicate in `fit`, as the timeline has it: three epochs of five steps for each model.</summary>
[TestFixture]
public class CollectivesTests
{
    private const int Epochs = 3;
    private const int Steps = 15;

    private static readonly Lazy<string[]> Collectives = new(Run);

    [Test]
    public void Gradients_travel_together_once_in_each_step() => Assert.That(Count("gradients"), Is.EqualTo(6 * Steps));

    [TestCase("quiet", Epochs + 1, Description = "and once more for evaluate")]
    [TestCase("lines", Epochs)]
    [TestCase("watched", Epochs, Description = "a callback that has a hook in each step but reads no logs")]
    [TestCase("bar", Steps)]
    [TestCase("read", Steps)]
    [TestCase("gathered", 0, Description = "metrics of whole batches are whole")]
    public void Metrics_are_made_whole_when_they_are_read(string model, int times) =>
        Assert.That(Count($"metrics of {model}"), Is.EqualTo(times));

    [TestCase("quiet", 0)]
    [TestCase("bar", 0)]
    [TestCase("gathered", Steps)]
    public void Predictions_travel_only_for_losses_that_are_not_sums(string model, int times) =>
        Assert.That(Count($"{model} dense", ordinalStart: true), Is.EqualTo(times));

    /// <summary>Whatever its name: beside what is named above nothing belongs to a step.</summary>
    [Test]
    public void Nothing_else_travels_in_a_step()
    {
        string[] outsideOfSteps = ["comparing", "weights "];
        string[] known = ["gradients", "metrics of ", "gathered dense", .. outsideOfSteps];
        Assert.That(
            Collectives.Value.Where(name => !known.Any(start => name.StartsWith(start, StringComparison.Ordinal))),
            Is.Empty
        );
        Assert.That(
            Collectives.Value.Count(name =>
                outsideOfSteps.Any(start => name.StartsWith(start, StringComparison.Ordinal))
            ),
            Is.LessThan(6 * Steps)
        );
    }

    private static int Count(string name, bool ordinalStart = false) =>
        Collectives.Value.Count(found =>
            ordinalStart ? found.StartsWith(name, StringComparison.Ordinal) : found == name
        );

    /// <summary>The names of rank 0's collectives.</summary>
    private static string[] Run()
    {
        var file = Path.GetTempFileName();
        try
        {
            Host.Run(
                2,
                "counted.py",
                new RunOptions { Environment = new Dictionary<string, string?> { ["MATEX_TRACE"] = file } }
            );
            using var timeline = JsonDocument.Parse(File.ReadAllText(file));
            return
            [
                .. timeline
                    .RootElement.GetProperty("traceEvents")
                    .EnumerateArray()
                    .Where(static item =>
                        item.TryGetProperty("cat", out var category)
                        && category.GetString() == "collective"
                        && item.GetProperty("pid").GetInt32() == 0
                    )
                    .Select(static item => item.GetProperty("name").GetString()!),
            ];
        }
        finally
        {
            File.Delete(file);
        }
    }
}
