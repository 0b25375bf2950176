namespace Matex.Mpi;

/// <summary>Tells from what can be seen of a library which ABI it has.</summary>
internal static class AbiDetection
{
    private static readonly string[] MpichFamily = ["MPICH", "Intel(R) MPI", "MVAPICH", "CRAY"];

    /// <param name="path">The name or path the library was loaded by.</param>
    /// <param name="exports">Whether the library, or one it depends on, exports a symbol.</param>
    /// <param name="version">The text of MPI_Get_library_version.</param>
    /// <exception cref="MpiException">The library is of no known family.</exception>
    public static AbiFamily Detect(string path, Func<string, bool> exports, string version)
    {
        // A standard-ABI library may depend on its vendor's own, and then shows the vendor's symbols too.
        if (Path.GetFileName(path).StartsWith("libmpi_abi", StringComparison.Ordinal))
            return AbiFamily.Standard;
        if (exports("ompi_mpi_comm_world"))
            return AbiFamily.OpenMpi;
        if (MpichFamily.Any(name => version.Contains(name, StringComparison.OrdinalIgnoreCase)))
            return AbiFamily.Mpich;
        if (exports("MPI_Abi_get_version"))
            return AbiFamily.Standard;
        throw new MpiException(
            $"{path} is an MPI library of no known family ('{version.Trim()}'). Known are Open MPI 4.1 and 5, the MPICH "
                + $"family (MPICH, Intel MPI, MVAPICH, Cray) and libraries with the MPI-5 ABI (libmpi_abi.so). Name another "
                + $"library in {LibraryCandidates.OverrideVariable}."
        );
    }
}
