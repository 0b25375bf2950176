using Matex.Tool.Doctor;

namespace Matex.Tool.Tests;

[TestFixture]
internal sealed class KerasNetChecksTests
{
    private static readonly PythonFacts Known = new(
        "3.11.2",
        "/usr",
        "/packages/tensorflow",
        "2.15.1",
        "2.15.0",
        "/packages/tensorflow/libtensorflow_framework.so.2",
        []
    );

    private static Finding[] Judge(PythonFacts facts, string source = PythonLibrary.Variable, int pythonNet = 3) =>
        [.. KerasNetChecks.Judge(new Version(pythonNet, 0), new PythonLibrary("libpython3.11.so", source), facts)];

    [Test]
    public void AKnownVersionIsGood()
    {
        var findings = Judge(Known);
        Assert.That(findings.Select(finding => finding.State), Is.All.EqualTo(FindingState.Good));
        Assert.That(findings[0].Text, Does.Contain("libpython3.11.so").And.Contain("Python 3.11.2"));
        Assert.That(findings[1].Text, Does.Contain("TensorFlow 2.15.1, Keras 2.15.0"));
        Assert.That(findings[2].Text, Does.Contain("can register"));
    }

    [TestCase(null, "2.4.1", FindingState.Good)]
    [TestCase(null, "2.3.0", FindingState.Bad)]
    [TestCase("2.16.0rc0", "2.15.0", FindingState.Bad)]
    [TestCase("3.4.1", "2.16.1", FindingState.Bad)]
    [TestCase(null, null, FindingState.Warning)]
    public void KerasDecides(string? keras, string? tensorFlow, FindingState expected)
    {
        var finding = Judge(Known with { Keras = keras, TensorFlow = tensorFlow })[1];
        Assert.That(finding.State, Is.EqualTo(expected), finding.Text);
        Assert.That(finding.Text.Contains("tensorflow<2.16"), Is.EqualTo(expected == FindingState.Bad));
    }

    [Test]
    public void WithoutTensorFlowTheRemedyIsNamed()
    {
        var findings = Judge(Known with { TensorFlowFolder = null, TensorFlow = null, Framework = null });
        Assert.That(findings, Has.Length.EqualTo(2));
        Assert.That(findings[1].Text, Does.Contain("has none").And.Contain("pip install"));
    }

    [Test]
    public void WithoutRegistrationItIsSlower() =>
        Assert.That(
            Judge(Known with { Missing = ["TF_RegisterKernelBuilder"] })[2],
            Has.Property("State")
                .EqualTo(FindingState.Warning)
                .And.Property("Text")
                .Contains("TF_RegisterKernelBuilder")
        );

    [TestCase(3, "PYTHONNET_PYDLL=libpython3.11.so")]
    [TestCase(2, "built for")]
    public void APythonThatIsOnlyGuessedIsNoted(int pythonNet, string text)
    {
        var finding = Judge(Known, "the python3 on the path", pythonNet)[0];
        Assert.That(finding.State, Is.EqualTo(FindingState.Warning));
        Assert.That(finding.Text, Does.Contain(text));
    }

    [Test]
    public void ALibraryThatIsNoneSaysSo()
    {
        Assert.That(new PythonLibrary("/there/is/no/libpython.so", "test").Ask(out var problem), Is.Null);
        Assert.That(problem, Does.Contain("cannot be loaded"));
    }

    [Test]
    public void APythonTellsItsVersion()
    {
        PythonLibrary?[] candidates = [PythonLibrary.Find(), new("libpython3.11.so.1.0", "Debian 12")];
        var facts = candidates.Select(library => library?.Ask(out _)).FirstOrDefault(found => found is not null);
        if (facts is null)
        {
            Assert.Ignore("There is no Python with a shared library.");
        }
        Assert.That(facts!.Version, Does.StartWith("3."));
        Assert.That(Directory.Exists(facts.Prefix));
        Assert.That(facts.TensorFlowFolder is null || Directory.Exists(facts.TensorFlowFolder));
    }
}
