namespace Matex.Mpi;

/// <summary>Which libraries to try, best first, for a launcher.</summary>
internal static class LibraryCandidates
{
    /// <summary>Names a library to load whatever the launcher is.</summary>
    public const string OverrideVariable = "MATEX_MPI_LIBRARY";

    private static readonly string[] OpenMpi = ["libmpi.so.40"];
    private static readonly string[] Mpich = ["libmpi.so.12", "libmpich.so.12"];
    private static readonly string[] Standard = ["libmpi_abi.so.0", "libmpi_abi.so"];

    /// <summary>
    /// The launcher's own family first. The other family comes last, and only to be able to say that it does not
    /// belong to the launcher, which helps more than "not found".
    /// </summary>
    public static string[] For(LauncherFamily family, string? overriding) =>
        (overriding, family) switch
        {
            ({ Length: > 0 }, _) => [overriding],
            (_, LauncherFamily.Pmi) => [.. Mpich, .. Standard, .. OpenMpi],
            _ => [.. OpenMpi, .. Standard, .. Mpich],
        };
}
