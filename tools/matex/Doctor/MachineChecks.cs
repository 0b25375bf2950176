using System.Runtime.InteropServices;
using Matex.Launching.Launchers;

namespace Matex.Tool.Doctor;

/// <summary>Checks of .NET, processors and settings.</summary>
internal static class MachineChecks
{
    public static IEnumerable<Finding> Run()
    {
        yield return new Finding(
            FindingState.Good,
            $"{RuntimeInformation.FrameworkDescription} on {RuntimeInformation.RuntimeIdentifier}"
        );
        int threads = Environment.ProcessorCount;
        string budget = string.Join(
            ", ",
            new[] { 1, 2, 4, 8 }
                .Where(ranks => ranks <= Math.Max(threads, 2))
                .Select(ranks => $"{Math.Max(1, threads / ranks)} with {ranks} rank(s)")
        );
        yield return new Finding(
            FindingState.Good,
            $"{ProcessorTopology.Cores} cores, {threads} hardware threads; computing threads for each rank: {budget}"
        );
        string[] settings =
        [
            .. Environment
                .GetEnvironmentVariables()
                .Keys.Cast<string>()
                .Where(name => name.StartsWith("MATEX", StringComparison.Ordinal) || name == "OMP_NUM_THREADS")
                .Select(name => $"{name}={Environment.GetEnvironmentVariable(name)}")
                .Order(StringComparer.Ordinal),
        ];
        if (settings.Length > 0)
        {
            yield return new Finding(FindingState.Warning, $"set in the environment: {string.Join(' ', settings)}");
        }
    }
}
