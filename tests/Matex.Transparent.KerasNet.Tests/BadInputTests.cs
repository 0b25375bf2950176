using Matex.Testing;

namespace Matex.Transparent.KerasNet.Tests;

/// <summary>Pythons that cannot be distributed: each has its own message, given once.</summary>
[TestFixture]
public class BadInputTests
{
    [Test]
    public void No_Python() =>
        Check(
            new() { ["PYTHONNET_PYDLL"] = "/there/is/no/libpython3.so", ["PYTHONPATH"] = "" },
            "Python could not be started",
            "PYTHONNET_PYDLL"
        );

    [Test]
    public void A_Python_without_TensorFlow()
    {
        Peers.RequirePython();
        Check(new() { ["PYTHONPATH"] = "" }, "Python has no TensorFlow", "Install tensorflow");
    }

    [TestCase("2.3.1", "2.4 to 2.15")]
    [TestCase("2.16.0", "2.4 to 2.15")]
    [TestCase("3.4.1", "Keras 3 is another program")]
    public void A_Keras_that_is_not_known(string version, string text)
    {
        Peers.RequirePython();
        var folder = Directory.CreateTempSubdirectory("keras").FullName;
        try
        {
            var keras = Directory.CreateDirectory(Path.Combine(folder, "tensorflow", "keras")).FullName;
            File.WriteAllText(Path.Combine(folder, "tensorflow", "__init__.py"), "from tensorflow import keras");
            File.WriteAllText(Path.Combine(keras, "__init__.py"), $"__version__ = '{version}'");
            Check(new() { ["PYTHONPATH"] = folder }, $"Keras {version}", text, "tensorflow<2.16");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Check(Dictionary<string, string?> environment, params string[] texts)
    {
        var options = new RunOptions { Environment = environment, MayFail = true };
        var result = Host.Run(2, "training_run.py", options);
        Assert.That(result.ExitCode, Is.EqualTo((int)ExitCode.UnsupportedPython), result.Describe());
        var lines = result.Outputs.SelectMany(static output => output.ErrorLines).ToArray();
        var report = lines.Where(line => line.Contains(texts[0])).ToArray();
        Assert.That(report, Has.Length.EqualTo(1), string.Join('\n', lines));
        foreach (var text in texts)
        {
            Assert.That(report[0], Does.Contain(text));
        }
    }
}
