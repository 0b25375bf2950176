using System.CommandLine;
using Matex.Benchmarks;
using Matex.Benchmarks.Allreduce;
using Matex.Benchmarks.Data;
using Matex.Benchmarks.KerasNet;
using Matex.Benchmarks.Step;

var root = new RootCommand("Measures Matex.Transparent, side by side with what it is compared to.")
{
    AllreduceCommand.Create(),
    AllreduceWorker.CreateCommand(),
    StepCommand.Create(),
    KerasNetCommand.Create(),
    DataCommand.Create(),
    DataWorker.CreateCommand(),
};
try
{
    return root.Parse(args).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (BenchmarkException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
