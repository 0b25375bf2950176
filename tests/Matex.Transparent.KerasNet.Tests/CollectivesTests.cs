namespace Matex.Transparent.KerasNet.Tests;

/// <summary>
/// How often ranks communicate in <c>fit</c>, as the timeline has it: three epochs of five steps for each model of counted.py.
/// </summary>
[TestFixture(2)]
[TestFixture(3)]
[TestFixture(4)]
public class CollectivesTests(int ranks)
{
    private const int Epochs = 3;
    private const int Steps = 15;
    private const int Models = 6;

    private string[] _collectives = [];

    /// <summary>What belongs to counted.py, which comes first and whose last collective is that of evaluating `quiet`.</summary>
    [OneTimeSetUp]
    public void Find()
    {
        var all = ScenarioRun.On(ranks).Collectives.ToArray();
        _collectives = all[..(Array.LastIndexOf(all, "metrics of quiet") + 1)];
    }

    [Test]
    public void Gradients_travel_together_once_in_each_step() =>
        Assert.That(Count("gradients"), Is.EqualTo(Models * Steps));

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
            _collectives.Where(name => !known.Any(start => name.StartsWith(start, StringComparison.Ordinal))),
            Is.Empty
        );
        Assert.That(
            _collectives.Count(name => outsideOfSteps.Any(start => name.StartsWith(start, StringComparison.Ordinal))),
            Is.LessThan(Models * Steps)
        );
    }

    private int Count(string name, bool ordinalStart = false) =>
        _collectives.Count(found => ordinalStart ? found.StartsWith(name, StringComparison.Ordinal) : found == name);
}
