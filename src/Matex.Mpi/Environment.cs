namespace Matex.Mpi;

/// <summary>
/// MPI in this process. Without a launcher, or with one that started a single process, it is a world of one and no
/// library is loaded.
/// </summary>
/// <remarks>
/// <code>
/// using var mpi = new Environment();
/// var sum = Communicator.World.Allreduce(1.0, Operation.Add);
/// </code>
/// </remarks>
public sealed class Environment : IDisposable
{
    private static readonly Lock Gate = new();

    private readonly MpiLibrary? library;
    private readonly bool owner;
    private readonly UnhandledExceptions? unhandled;

    /// <summary>Loads the library that belongs to the launcher and initialises MPI, unless the program has done so.</summary>
    /// <param name="required">What threads will call MPI.</param>
    /// <param name="abortOnUnhandledException">
    /// Whether an exception that nobody catches ends all ranks, after a report of the rank and the stack.
    /// </param>
    /// <exception cref="MpiLibraryNotFoundException">There is a launcher but no library.</exception>
    /// <exception cref="LauncherMismatchException">The library does not belong to the launcher.</exception>
    /// <exception cref="InvalidOperationException">There is an environment already, or MPI was finalised.</exception>
    public Environment(Threading required = Threading.Serialized, bool abortOnUnhandledException = true)
    {
        lock (Gate)
        {
            if (Current is not null)
                throw new InvalidOperationException("MPI is initialised already: a process has one Environment.");
            var launcher = Launcher.Current;
            if (launcher.IsParallel)
                library = MpiLibrary.Load(
                    launcher,
                    System.Environment.GetEnvironmentVariable(LibraryCandidates.OverrideVariable)
                );
            if (library is null)
            {
                World = new(new LocalBackend(), predefined: true);
                Self = new(new LocalBackend(), predefined: true);
                Provided = Threading.Multiple;
            }
            else
            {
                (owner, Provided) = MpiLifetime.Initialize(library, required);
                var reductions = new SixteenBitReductions(library);
                World = new(new LibraryBackend(library, reductions, library.Abi.CommWorld), predefined: true);
                Self = new(new LibraryBackend(library, reductions, library.Abi.CommSelf), predefined: true);
                MpiLifetime.CheckLauncher(launcher, library, World.Size, owner);
                if (abortOnUnhandledException)
                    unhandled = new(World);
            }
            Current = this;
            AppDomain.CurrentDomain.ProcessExit += AtExit;
        }
    }

    /// <summary>Initialises MPI; MPI.NET's form. The arguments are not changed: no MPI in use needs them.</summary>
    public Environment(ref string[] args)
        : this() => ArgumentNullException.ThrowIfNull(args);

    /// <summary>True from the creation of an environment until it is disposed.</summary>
    public static bool Initialized => Current is not null;

    /// <summary>True after the environment was disposed; MPI cannot be initialised again.</summary>
    public static bool Finalized { get; private set; }

    /// <summary>What threads may call MPI.</summary>
    public static Threading Threading => Current?.Provided ?? Threading.Single;

    /// <summary>The ABI of the library in use; <see cref="AbiFamily.None"/> in a world of one.</summary>
    public static AbiFamily Abi => Current?.library?.Abi.Family ?? AbiFamily.None;

    /// <summary>The library's own description; empty in a world of one.</summary>
    public static string LibraryVersion => Current?.library?.Version ?? "";

    /// <summary>The name or path the library was loaded by; empty in a world of one.</summary>
    public static string LibraryName => Current?.library?.Name ?? "";

    /// <summary>The node's name.</summary>
    public static string ProcessorName => Current?.library?.ProcessorName ?? System.Environment.MachineName;

    internal static Environment? Current { get; private set; }

    /// <summary>Whether MPI functions may be called now.</summary>
    internal static bool CanCall =>
        Current is { } environment && (environment.library is null || !MpiLifetime.IsFinalized(environment.library));

    internal Intracommunicator World { get; }

    internal Intracommunicator Self { get; }

    private Threading Provided { get; }

    /// <summary>Ends all processes with an exit code; does not return.</summary>
    public static void Abort(int exitCode)
    {
        if (Current is { } environment)
            environment.World.Abort(exitCode);
        System.Environment.Exit(exitCode);
    }

    /// <summary>Finalises MPI if this environment initialised it. Collective.</summary>
    public void Dispose()
    {
        lock (Gate)
        {
            if (Current != this)
                return;
            unhandled?.Dispose();
            AppDomain.CurrentDomain.ProcessExit -= AtExit;
            if (library is not null && owner)
                MpiLifetime.Finish(library);
            Current = null;
            Finalized = true;
        }
    }

    /// <summary>A program that ends without disposing: well, then MPI ends too; badly, then all ranks end with it.</summary>
    private void AtExit(object? sender, EventArgs arguments)
    {
        if (System.Environment.ExitCode != 0 && library is not null && CanCall)
            World.Abort(System.Environment.ExitCode);
        Dispose();
    }
}
