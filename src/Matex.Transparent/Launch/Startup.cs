using System.Diagnostics;
using Matex.Mpi;
using Matex.Transparent.Reporting;

namespace Matex.Transparent.Launch;

/// <summary>The steps from the environment to a running job, in an order that loads MPI only where it is needed.</summary>
internal static class Startup
{
    public static Job Run(string engine, bool canSumWhole)
    {
        var launcher = Launcher.Current;
        var settings = ReadSettings(launcher);
        if (!settings.Enabled)
        {
            return new() { Settings = settings };
        }
        var wholeSums = canSumWhole && settings.WholeSums;
        if (!launcher.IsParallel)
        {
            return Alone(settings, wholeSums);
        }
        // What must happen at the end is registered before MPI's own end, which is the last collective call.
        var ending = new Ending();
        var mpi = StartMpi(launcher);
        var world = Communicator.World;
        if (world.Size == 1)
        {
            return Alone(settings, wholeSums);
        }
        var job = Describe(settings, world, wholeSums);
        RankOutput.Apply(job.Rank, job.Size, settings.Output);
        LauncherWatch.Start();
        job.Memory = MemoryBudget.Watch(settings.Memory, job.LocalSize);
        if (job.Threads is { } threads)
        {
            ThreadBudget.Announce(threads);
        }
        ending.Job = job;
        job.Ended = () =>
        {
            ending.Run();
            if (System.Environment.ExitCode != 0)
            {
                Mpi.Environment.Abort(System.Environment.ExitCode);
            }
            mpi.Dispose();
        };
        if (settings.Trace is not null)
        {
            // The ranks leave the barrier at the same time, or nearly so.
            world.Barrier();
            job.Report.Trace = new(Stopwatch.GetTimestamp());
        }
        if (job.Rank == 0)
        {
            job.Report.Announce = Summary.WriteWhole;
            job.Report.Tell = Summary.WriteRemark;
            Summary.WriteStart(job, engine);
        }
        return job;
    }

    private static Settings ReadSettings(Launcher launcher)
    {
        try
        {
            return Settings.Read();
        }
        catch (SettingsException exception)
        {
            throw Failure.BeforeMpi(ExitCode.BadSettings, exception.Message, launcher);
        }
    }

    private static Mpi.Environment StartMpi(Launcher launcher)
    {
        try
        {
            // It lives as long as the process and finalises MPI at its exit.
            return new Mpi.Environment(Threading.Serialized);
        }
        catch (MpiLibraryNotFoundException exception)
        {
            throw Failure.BeforeMpi(ExitCode.MissingMpi, exception.Message, launcher);
        }
        catch (LauncherMismatchException exception)
        {
            throw Failure.BeforeMpi(ExitCode.ForeignLauncher, exception.Message, launcher);
        }
    }

    private static Job Alone(Settings settings, bool wholeSums)
    {
        var observed = settings.Seed is not null || settings.Dump is not null || settings.Trace is not null;
        var memory = settings.Memory is { } bytes ? MemoryBudget.Watch(bytes, 1) : null;
        var job = new Job
        {
            Settings = settings,
            Mode = observed ? JobMode.Observed : JobMode.Off,
            Seed = settings.Seed,
            Threads = settings.ThreadsOf(wholeSums),
            SumsAreWhole = wholeSums,
            Memory = memory,
        };
        if (job.Threads is { } threads)
        {
            ThreadBudget.Announce(threads);
        }
        if (observed)
        {
            job.Ended = new Ending { Job = job }.Run;
            job.Report.Trace = settings.Trace is null ? null : new(Stopwatch.GetTimestamp());
        }
        return job;
    }

    private static Job Describe(Settings settings, Intracommunicator world, bool wholeSums)
    {
        using var node = world.SplitShared();
        var seed = settings.Seed ?? Random.Shared.Next();
        world.Broadcast(ref seed, 0);
        return new()
        {
            Settings = settings,
            Mode = JobMode.Distributed,
            Rank = world.Rank,
            Size = world.Size,
            LocalRank = node.Rank,
            LocalSize = node.Size,
            Nodes = world.Allreduce(node.Rank == 0 ? 1 : 0, Operation.Add),
            Seed = seed,
            Threads = settings.ThreadsOf(wholeSums) ?? ThreadBudget.Share(node),
            SumsAreWhole = wholeSums,
        };
    }
}
