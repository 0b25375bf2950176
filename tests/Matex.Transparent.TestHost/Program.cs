using Matex.Mpi;
using Matex.Transparent;
using Matex.Transparent.Launch;
using Matex.Transparent.Reporting;

// The program that the tests start under mpiexec, as a woven program would start.
var job = Job.Start("TestEngine 1.0");
Console.WriteLine($"{job.Mode} {job.Rank}/{job.Size} seed {job.Seed} threads {job.Threads}");
Console.WriteLine(
    File.Exists("/proc/self/maps") && File.ReadAllText("/proc/self/maps").Contains("libmp")
        ? "library loaded"
        : "no library loaded"
);
switch (args.FirstOrDefault())
{
    case "seeds":
        var seeds = job.World.Allgather(job.Seed!.Value);
        Console.WriteLine(seeds.Distinct().Count() == 1 ? "one seed" : "several seeds");
        break;
    case "errors":
        Console.Error.WriteLine($"complaint of {job.Rank}");
        break;
    case "steps":
        job.Report.Weights = () => [NamedArray.Of<float>("w", [2], [1, 2])];
        job.Report.StepFinished(8);
        job.Report.StepFinished(8);
        job.Report.StayedWhole("fit", "Unique: its size depends on the data");
        job.Report.StayedWhole("fit", "Unique: its size depends on the data");
        using (job.Report.Collective("gradients", 4))
        {
            job.World.Allreduce(job.Rank, Operation.Add);
        }
        break;
    case "throw" when job.Rank == job.Size - 1:
        throw new InvalidOperationException("the last rank has had enough");
    case "disagree":
        throw Failure.End(ExitCode.Disagreement, "tensor w: [2] here, [3] there");
    case "wait":
        Console.WriteLine($"process {System.Environment.ProcessId}");
        Thread.Sleep(TimeSpan.FromSeconds(60));
        break;
}
job.World.Barrier();
