namespace Matex.Mpi;

/// <summary>Initialising and finalising, with regard to a program that does it itself.</summary>
internal static unsafe class MpiLifetime
{
    /// <returns>Whether we initialised MPI, and the thread level it gives.</returns>
    public static (bool Owner, Threading Provided) Initialize(MpiLibrary library, Threading required)
    {
        int level;
        int flag;
        if (IsFinalized(library))
            throw new InvalidOperationException("MPI was finalised in this process and cannot be started again.");
        library.Check(library.Functions.Initialized(&flag), "MPI_Initialized");
        if (flag != 0)
        {
            library.Check(library.Functions.QueryThread(&level), "MPI_Query_thread");
            return (false, library.Abi.ThreadingOf(level));
        }
        using var handlers = new SignalHandlers();
        library.Check(
            library.Functions.InitThread(null, null, library.Abi.ThreadLevels[(int)required], &level),
            "MPI_Init_thread"
        );
        return (true, library.Abi.ThreadingOf(level));
    }

    public static bool IsFinalized(MpiLibrary library)
    {
        int flag;
        library.Check(library.Functions.Finalized(&flag), "MPI_Finalized");
        return flag != 0;
    }

    public static void Finish(MpiLibrary library)
    {
        if (!IsFinalized(library))
            library.Check(library.Functions.Finish(), "MPI_Finalize");
    }

    /// <exception cref="LauncherMismatchException">The launcher started more processes than MPI knows of.</exception>
    public static void CheckLauncher(Launcher launcher, MpiLibrary library, int size, bool owner)
    {
        if (launcher.Size is not > 1 || size != 1)
            return;
        if (owner)
            Finish(library);
        throw new LauncherMismatchException(
            $"{launcher.Description} started {launcher.Size} processes, but the MPI library {library.Name} "
                + $"({FirstLine(library.Version)}) sees a world of one: they do not belong together, and every process "
                + $"would do the whole work as rank 0. Start the program with the mpiexec of {FirstLine(library.Version)}, "
                + $"or install the launcher's own MPI, or name its library in {LibraryCandidates.OverrideVariable}."
        );
    }

    private static string FirstLine(string text) =>
        text.Split('\n', ',')[0].Replace(" Version:", "").Replace('\t', ' ').Trim();
}
