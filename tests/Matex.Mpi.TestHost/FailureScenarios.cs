using System.Runtime.CompilerServices;

namespace Matex.Mpi.TestHost;

internal static class FailureScenarios
{
    /// <summary>The last rank throws while the others wait for it.</summary>
    public static void ThrowOnLastRank()
    {
        using var mpi = new Environment();
        if (Communicator.World.Rank == Communicator.World.Size - 1)
            throw new InvalidOperationException("the last rank has had enough");
        Communicator.World.Barrier();
    }

    public static void ThrowEverywhere()
    {
        using var mpi = new Environment();
        Communicator.World.Barrier();
        throw new InvalidOperationException("all ranks have had enough");
    }

    /// <summary>The last rank ends badly, without an exception.</summary>
    public static void ExitOnLastRank()
    {
        var mpi = new Environment();
        if (Communicator.World.Rank == Communicator.World.Size - 1)
            System.Environment.Exit(3);
        Communicator.World.Barrier();
        GC.KeepAlive(mpi);
    }

    /// <summary>Says how creating the environment ends.</summary>
    public static void Create()
    {
        try
        {
            using var mpi = new Environment();
            Console.WriteLine($"created {Environment.Abi}");
        }
        catch (MpiException exception)
        {
            Console.WriteLine($"{exception.GetType().Name}: {exception.Message}");
            System.Environment.ExitCode = 17;
        }
        var loaded = File.ReadLines("/proc/self/maps").Any(line => line.Contains("libmpi", StringComparison.Ordinal));
        Console.WriteLine(loaded ? "library loaded" : "no library loaded");
    }

    /// <summary>.NET turns SIGSEGV into exceptions; an MPI library may want the signal for itself.</summary>
    public static void NullReferencesStayExceptions() =>
        Check.Throws<NullReferenceException>(() => Length(null!), "a null reference");

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Length(string text) => text.Length;
}
