using System.Runtime.InteropServices;

namespace Matex.Transparent.Reporting;

/// <summary>
/// Who prints what: rank 0 prints as the program does, other ranks are silent on standard output, and what they write
/// to standard error carries their rank.
/// </summary>
internal static partial class RankOutput
{
    private const int WriteOnly = 1;

    /// <summary>Replaces this process's console streams as its rank asks for.</summary>
    public static void Apply(int rank, int size, OutputMode mode)
    {
        // Open MPI gives each rank a pseudo terminal, to which .NET would write control sequences that a user who sends
        // the launcher's output to a file finds there. No rank is alone on the terminal, so none may control it.
        Environment.SetEnvironmentVariable("TERM", "dumb");
        if (mode == OutputMode.Prefix)
        {
            Console.SetOut(TextWriter.Synchronized(new PrefixWriter(Console.Out, Prefix(rank, size))));
        }
        if (rank == 0)
        {
            return;
        }
        if (mode == OutputMode.Rank0)
        {
            Console.SetOut(TextWriter.Null);
            SilenceNative();
        }
        Console.SetError(TextWriter.Synchronized(new PrefixWriter(Console.Error, Prefix(rank, size))));
    }

    private static string Prefix(int rank, int size) => $"[rank {rank} of {size}] ";

    /// <summary>Native code and streams opened past the console write to the descriptor.</summary>
    private static void SilenceNative()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        var nowhere = Open("/dev/null", WriteOnly);
        if (nowhere >= 0)
        {
            _ = Duplicate(nowhere, 1);
            _ = Close(nowhere);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "dup2")]
    private static partial int Duplicate(int from, int to);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
