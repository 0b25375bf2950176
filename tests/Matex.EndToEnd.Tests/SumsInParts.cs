namespace Matex.EndToEnd.Tests;

/// <summary>
/// Runs that are compared take sums over whole batches; most tests are of what runs otherwise do, unless
/// <c>MATEX_SUMS</c> is set for the whole test run, or by a test.
/// </summary>
[SetUpFixture]
internal sealed class SumsInParts
{
    private const string Variable = "MATEX_SUMS";
    private string? before;

    [OneTimeSetUp]
    public void Set()
    {
        before = Environment.GetEnvironmentVariable(Variable);
        Environment.SetEnvironmentVariable(Variable, before ?? "parts");
    }

    [OneTimeTearDown]
    public void Restore() => Environment.SetEnvironmentVariable(Variable, before);
}
