using System.Diagnostics;

namespace Matex.Transparent.KerasNet.Tests;

/// <summary>The Python part's own tests, in Python.</summary>
[TestFixture]
public class PythonPartTests
{
    [Test]
    public void Its_own_tests_pass()
    {
        var packages = Peers.Packages;
        var folder = Path.Combine(TestContext.CurrentContext.TestDirectory, "Python");
        ProcessStartInfo start = new(
            "/usr/bin/python3",
            [Path.Combine(folder, "test_part.py"), Path.Combine(folder, "Sources")]
        )
        {
            RedirectStandardError = true,
            Environment = { ["PYTHONPATH"] = packages, ["TF_CPP_MIN_LOG_LEVEL"] = "3" },
        };
        using var process = Process.Start(start)!;
        var output = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, output);
        Assert.That(output, Does.Match("Ran [1-9]"));
    }
}
