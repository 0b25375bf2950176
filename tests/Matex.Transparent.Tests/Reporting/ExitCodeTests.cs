namespace Matex.Transparent.Tests.Reporting;

internal sealed class ExitCodeTests
{
    [Test]
    public void EachCodeIsDocumented([Values] ExitCode code)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "troubleshooting.md"));
        Assert.That(text, Does.Contain($"| {(int)code} | {code} |"));
    }
}
