using Matex.Averaging.TestHost;
using Matex.Mpi;
using Matex.Transparent;
using Matex.Transparent.Averaging;

// The program that the tests start under mpiexec: transport, compression, timeout in seconds, scenario.
using var mpi = new Matex.Mpi.Environment();
var world = Communicator.World;
var options = new CollectiveOptions
{
    Transport = Enum.Parse<TransportChoice>(args[0]),
    Compression = Enum.Parse<GradientCompression>(args[1]),
    Timeout = TimeSpan.FromSeconds(double.Parse(args[2])),
    EndLate = text =>
    {
        Console.Error.WriteLine("report: " + text);
        world.Abort(9);
    },
};
using var collectives = Collectives.Create(world, options);
switch (args[3])
{
    case "average":
        AverageScenarios.Run(collectives);
        break;
    case "values":
        ValueScenarios.Run(collectives);
        break;
    case "normalisation":
        BatchNormScenarios.Run(collectives);
        break;
    case "disagree":
        DisagreementScenarios.Run(collectives, args[4]);
        break;
    case "late":
        DisagreementScenarios.NeverCome(collectives);
        break;
    default:
        throw new ArgumentException($"no scenario is called {args[3]}");
}
collectives.Barrier("end");
Console.WriteLine($"done {world.Rank}/{world.Size} over {collectives.TransportName}");
