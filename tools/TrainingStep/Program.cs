// Times one training step after another: network, batch, steps to warm up, steps, and how the program is written: graph,
// tape or fit (graph where the network has one, else fit). The networks and the optimizer are those of the peers'
// programs. Prints the milliseconds of each step.
using System.Globalization;
using Matex.TrainingStep;

var (network, batch) = (args[0], Number(1));
var (warmUp, steps) = (Number(2), Number(3));
var style =
    args.Length > 4 ? args[4]
    : GraphStep.Has(network) ? "graph"
    : "fit";
var data = new FixedBatch(network, batch);
var times = style switch
{
    "graph" => GraphStep.Run(network, data, warmUp + steps),
    "tape" => LayerStep.Tape(network, data, warmUp + steps),
    "fit" => LayerStep.Fit(network, data, warmUp + steps),
    _ => throw new ArgumentException($"no style of program is called {style}"),
};
var measured = times.Skip(warmUp).Select(time => time.ToString("0.000", CultureInfo.InvariantCulture));
Console.WriteLine("ms " + string.Join(' ', measured));

int Number(int index) => int.Parse(args[index], CultureInfo.InvariantCulture);
