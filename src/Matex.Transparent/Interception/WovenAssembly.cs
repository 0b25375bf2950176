using System.Reflection;
using Matex.Transparent.Launch;

namespace Matex.Transparent.Interception;

/// <summary>What the weaver left in an assembly.</summary>
internal static class WovenAssembly
{
    /// <summary>
    /// Ends a distributed run if the adapter does not know the version of <paramref name="assembly"/>: the ranks would each
    /// train alone, or wrongly. A program alone needs no adapter.
    /// </summary>
    public static void RequireSupported(Assembly assembly, Job job)
    {
        if (
            job.IsDistributed
            && Problem(assembly.GetName(), assembly.GetCustomAttributes<WovenAttribute>()) is { } problem
        )
        {
            throw Failure.End(ExitCode.UnsupportedTensorFlow, problem);
        }
    }

    internal static string? Problem(AssemblyName assembly, IEnumerable<WovenAttribute> woven) =>
        woven.FirstOrDefault(attribute => attribute.UnsupportedVersion is not null) is { } adapter
            ? $"{assembly.Name} {assembly.Version} is not supported: {adapter.Adapter} {adapter.AdapterVersion} knows the "
                + $"versions {adapter.UnsupportedVersion}. Use one of these, or another version of Matex.Transparent."
            : null;
}
