using System.Diagnostics.CodeAnalysis;
using Matex.Mpi;
using Environment = System.Environment;

namespace Matex.Transparent.Launch;

/// <summary>Ends the run with one report and its own exit code.</summary>
internal static class Failure
{
    private static readonly TimeSpan Precedence = TimeSpan.FromSeconds(1);

    /// <summary>Ends all ranks. A failure that all ranks have is reported by the lowest.</summary>
    /// <returns>Never; the type lets callers write <c>throw</c>, which the compiler understands.</returns>
    [DoesNotReturn]
    public static Exception End(ExitCode code, string message)
    {
        var world = Communicator.World;
        if (world.Size > 1)
        {
            // A lower rank that fails in the same way has the time to report and to end this one.
            Thread.Sleep(Precedence * Math.Min(world.Rank, 5));
            Write($"Matex: rank {world.Rank} of {world.Size} ({Mpi.Environment.ProcessorName}): {message}");
            world.Abort((int)code);
        }
        Write($"Matex: {message}");
        Environment.Exit((int)code);
        throw new InvalidOperationException(message);
    }

    /// <summary>Ends this process while there is no MPI to reach the others by; they find the same and end too.</summary>
    /// <returns>Never, as with <see cref="End"/>.</returns>
    [DoesNotReturn]
    internal static Exception BeforeMpi(ExitCode code, string message, Launcher launcher)
    {
        // One report for each node, since a library may be missing on one node only.
        if ((launcher.LocalRank ?? launcher.Rank ?? 0) == 0)
        {
            var where = launcher.IsParallel ? $"rank {launcher.Rank ?? 0} ({Environment.MachineName}): " : "";
            Write($"Matex: {where}{message}");
        }
        Environment.Exit((int)code);
        throw new InvalidOperationException(message);
    }

    private static void Write(string text)
    {
        Console.Error.WriteLine(text);
        Console.Error.Flush();
    }
}
