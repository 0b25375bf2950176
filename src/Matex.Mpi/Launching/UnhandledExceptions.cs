namespace Matex.Mpi;

/// <summary>
/// Ends all ranks when one fails: without this the others would wait for it for ever. The report is printed once, by
/// the first rank that fails; an exception thrown on all ranks alike is reported by the lowest.
/// </summary>
internal sealed class UnhandledExceptions : IDisposable
{
    private const int ExitCode = 134;
    private static readonly TimeSpan Precedence = TimeSpan.FromMilliseconds(400);

    /// <summary>An error of the user's comes to all ranks, so that rank 0 can be relied on however late it is.</summary>
    private static readonly TimeSpan PrecedenceOfRank0 = TimeSpan.FromSeconds(10);

    private readonly Intracommunicator world;

    public UnhandledExceptions(Intracommunicator world)
    {
        this.world = world;
        AppDomain.CurrentDomain.UnhandledException += Report;
    }

    public void Dispose() => AppDomain.CurrentDomain.UnhandledException -= Report;

    /// <summary>The exception, or the one that it wraps, that is an error of the user's.</summary>
    internal static Exception? UserError(Exception? exception) =>
        exception switch
        {
            null => null,
            IUserError => exception,
            AggregateException several => several
                .InnerExceptions.Select(UserError)
                .FirstOrDefault(static e => e is not null),
            _ => UserError(exception.InnerException),
        };

    private void Report(object sender, UnhandledExceptionEventArgs arguments)
    {
        // A lower rank that fails in the same way is given the time to report and end this one.
        var error = UserError(arguments.ExceptionObject as Exception);
        if (error is not null && world.Rank > 0)
        {
            Thread.Sleep(PrecedenceOfRank0);
        }
        Thread.Sleep(Precedence * Math.Min(world.Rank, 5));
        Console.Error.WriteLine(
            error is not null
                ? $"Matex: {error.Message}"
                : $"Unhandled exception on rank {world.Rank} of {world.Size} ({Environment.ProcessorName}):\n"
                    + $"{arguments.ExceptionObject}"
        );
        world.Abort(error is IUserError known ? known.ExitCode : ExitCode);
    }
}
