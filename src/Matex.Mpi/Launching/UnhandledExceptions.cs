namespace Matex.Mpi;

/// <summary>
/// Ends all ranks when one fails: without this the others would wait for it for ever. The report is printed once, by
/// the first rank that fails; an exception thrown on all ranks alike is reported by the lowest.
/// </summary>
internal sealed class UnhandledExceptions : IDisposable
{
    private const int ExitCode = 134;
    private static readonly TimeSpan Precedence = TimeSpan.FromMilliseconds(400);

    private readonly Intracommunicator world;

    public UnhandledExceptions(Intracommunicator world)
    {
        this.world = world;
        AppDomain.CurrentDomain.UnhandledException += Report;
    }

    public void Dispose() => AppDomain.CurrentDomain.UnhandledException -= Report;

    private void Report(object sender, UnhandledExceptionEventArgs arguments)
    {
        // A lower rank that fails in the same way is given the time to report and end this one.
        Thread.Sleep(Precedence * Math.Min(world.Rank, 5));
        Console.Error.WriteLine(
            $"Unhandled exception on rank {world.Rank} of {world.Size} ({Environment.ProcessorName}):\n"
                + $"{arguments.ExceptionObject}"
        );
        world.Abort(ExitCode);
    }
}
