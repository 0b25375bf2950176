using System.CommandLine;
using System.Globalization;
using Matex.Launching.Comparing;
using Matex.Launching.Launchers;
using Matex.Launching.Running;
using Matex.Tool.Comparing;
using Matex.Tool.Shadow;

namespace Matex.Tool.Commands;

/// <summary><c>matex compare -n N app.dll arguments</c>: runs a program alone and on N ranks and compares.</summary>
internal static class CompareCommand
{
    private const int DefaultSeed = 1;

    public static Command Create(string[] program)
    {
        var ranks = CommonOptions.Ranks();
        var launcher = CommonOptions.Launcher();
        var json = new Option<string?>("--json") { Description = "File to write the result to." };
        var digits = new Option<int>("--digits")
        {
            Description = "Significant digits in which printed numbers must agree.",
            DefaultValueFactory = _ => new Tolerance().Digits,
        };
        var tolerance = new Option<double>("--tolerance")
        {
            Description = "Largest relative difference of weights.",
            DefaultValueFactory = _ => new Tolerance().Weights,
        };
        var limit = new Option<int>("--timeout")
        {
            Description = "Seconds after which a run is ended.",
            DefaultValueFactory = _ => 3600,
        };
        var command = new Command(
            "compare",
            "Run a program alone and on several ranks, and compare what it prints, its weights and its time: "
                + "compare -n N [--] app.dll [arguments]."
        )
        {
            ranks,
            launcher,
            json,
            digits,
            tolerance,
            limit,
        };
        command.SetAction(result =>
            Compare(
                new RunRequest(WovenProgram.Prepare(CommonOptions.ProgramOf(program)).Executable)
                {
                    Arguments = program[1..],
                    WorkingDirectory = Environment.CurrentDirectory,
                    TimeLimit = TimeSpan.FromSeconds(result.GetValue(limit)),
                    Environment = Seeded(),
                },
                result.GetValue(ranks),
                MpiLauncher.Find(result.GetValue(launcher)),
                new Tolerance { Digits = result.GetValue(digits), Weights = result.GetValue(tolerance) },
                result.GetValue(json)
            )
        );
        return command;
    }

    private static int Compare(RunRequest request, int ranks, MpiLauncher launcher, Tolerance tolerance, string? json)
    {
        var progress = new RunProgress(Console.Error);
        var single = progress.Run("alone", request);
        var distributed = progress.Run($"on {ranks} rank(s)", request with { Ranks = ranks, Launcher = launcher });
        var comparison = new RunComparison(single, distributed, tolerance);
        ComparisonTable.Print(comparison);
        if (json is not null)
        {
            File.WriteAllText(json, ComparisonJson.Text(comparison));
        }
        return comparison.Equal ? ToolExitCode.Success : ToolExitCode.Different;
    }

    private static Dictionary<string, string?> Seeded()
    {
        const string Variable = "MATEX_SEED";
        string? seed = Environment.GetEnvironmentVariable(Variable);
        return new() { [Variable] = seed ?? DefaultSeed.ToString(CultureInfo.InvariantCulture) };
    }
}
