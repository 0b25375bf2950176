using System.Runtime.InteropServices;

namespace Matex.Mpi.TestHost;

/// <summary>A program that initialises MPI itself: ours joins in, and leaves finalising to the program.</summary>
internal static unsafe class GuestScenario
{
    public static void Run()
    {
        var name = Launcher.Current.Family == LauncherFamily.OpenMpi ? "libmpi.so.40" : "libmpich.so.12";
        var library = NativeLibrary.Load(name);
        var start = (delegate* unmanaged<void*, void*, int>)NativeLibrary.GetExport(library, "MPI_Init");
        var finalized = (delegate* unmanaged<int*, int>)NativeLibrary.GetExport(library, "MPI_Finalized");
        var finish = (delegate* unmanaged<int>)NativeLibrary.GetExport(library, "MPI_Finalize");
        Check.That(start(null, null) == 0, "MPI_Init");
        using (new Environment())
            Check.That(Communicator.World.Allreduce(1, Operation.Add) == Communicator.World.Size, "works as a guest");
        int flag;
        Check.That(finalized(&flag) == 0 && flag == 0, "not finalised by the guest");
        Check.That(finish() == 0, "MPI_Finalize");
        Check.Throws<InvalidOperationException>(() => new Environment().Dispose(), "MPI cannot start again");
        Console.WriteLine("guest done");
    }
}
