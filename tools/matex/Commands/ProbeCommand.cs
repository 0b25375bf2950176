using System.CommandLine;
using Matex.Mpi;

namespace Matex.Tool.Commands;

/// <summary>What <c>matex doctor</c> runs under a launcher: joins MPI and tells what it found.</summary>
internal static class ProbeCommand
{
    public const string Name = "probe-mpi";

    public static Command Create()
    {
        var command = new Command(Name, "Join MPI and describe it.") { Hidden = true };
        command.SetAction(_ => Probe());
        return command;
    }

    private static int Probe()
    {
        using var mpi = new Mpi.Environment();
        var world = Communicator.World;
        int sum = world.Allreduce(world.Rank + 1, Operation.Add);
        if (world.Rank == 0)
        {
            string version = Mpi.Environment.LibraryVersion.Split('\n')[0].Replace('\t', ' ').Trim();
            Console.WriteLine($"{world.Size}|{sum}|{Mpi.Environment.Abi}|{Mpi.Environment.LibraryName}|{version}");
        }
        return ToolExitCode.Success;
    }
}
