using System.CommandLine;
using Matex.Benchmarks.Step;

namespace Matex.Benchmarks.KerasNet;

/// <summary>A step of Keras's fit: alone, under the Keras.NET adapter, and under Keras's own ways to several ranks.</summary>
internal static class KerasNetCommand
{
    public static Command Create()
    {
        var net = new Option<string>("--net") { Description = "lenet or mlp", DefaultValueFactory = _ => "lenet" };
        net.AcceptOnlyFromAmong("lenet", "mlp");
        var batch = new Option<int>("--batch")
        {
            Description = "Rows of the global batch",
            DefaultValueFactory = _ => 64,
        };
        var ranks = new Option<int>("--ranks") { Description = "Number of ranks", DefaultValueFactory = _ => 2 };
        var steps = new Option<int>("--steps") { Description = "Steps of a run", DefaultValueFactory = _ => 60 };
        var rounds = new Option<int>("--rounds") { Description = "Interleaved rounds", DefaultValueFactory = _ => 3 };
        var json = new Option<FileInfo?>("--json") { Description = "File to write the results to" };
        var command = new Command("kerasnet", "A step of Keras's fit under the Keras.NET adapter and under its peers")
        {
            net,
            batch,
            ranks,
            steps,
            rounds,
            MeasuredProgram.Prefix,
            json,
        };
        command.SetAction(parsed =>
        {
            var setup = new StepSetup(
                parsed.GetValue(net)!,
                Style: "fit",
                parsed.GetValue(batch),
                parsed.GetValue(ranks),
                Threads: 1,
                parsed.GetValue(steps),
                new("openmpi"),
                MeasuredProgram.Words(parsed)
            );
            var report = KerasNetReport.Measure(setup, KerasNetCandidates.For(setup), parsed.GetValue(rounds));
            report.Print();
            JsonReport.Write(parsed.GetValue(json), report);
        });
        return command;
    }
}
