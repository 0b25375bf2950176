namespace Matex.Mpi.TestHost;

internal static class Scenarios
{
    public static void Run(string name)
    {
        Action scenario = name switch
        {
            "all" => All,
            "throw" => FailureScenarios.ThrowOnLastRank,
            "throw-everywhere" => FailureScenarios.ThrowEverywhere,
            "exit" => FailureScenarios.ExitOnLastRank,
            "create" => FailureScenarios.Create,
            "guest" => GuestScenario.Run,
            _ => throw new ArgumentException($"no scenario is called {name}"),
        };
        scenario();
    }

    private static void All()
    {
        using (new Environment(Threading.Serialized))
        {
            var world = Communicator.World;
            Check.That(world.Size == (Launcher.Current.Size ?? world.Size), "size is the launcher's");
            Check.That(world.Rank == (Launcher.Current.Rank ?? world.Rank), "rank is the launcher's");
            Check.That(Communicator.Self.Size == 1, "self is alone");
            CollectiveScenarios.Run(world);
            MessageScenarios.Run(world);
            CommunicatorScenarios.Run(world);
            FailureScenarios.NullReferencesStayExceptions();
            world.Barrier();
            Console.WriteLine($"done {world.Rank}/{world.Size} {Environment.Abi}");
        }
        Check.That(Environment.Finalized && !Environment.Initialized, "finalised");
    }
}
