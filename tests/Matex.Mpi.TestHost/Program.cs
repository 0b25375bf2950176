using Matex.Mpi.TestHost;

// The program that the tests start under mpiexec: each argument names a scenario, a failed check is an exception.
foreach (var name in args)
    Scenarios.Run(name);
