using System.CommandLine;
using System.Globalization;
using Matex.Launching.Comparing;
using Matex.Launching.Launchers;
using Matex.Launching.Running;
using Matex.Tool.Comparing;
using Matex.Tool.Shadow;
using Spectre.Console;

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
        var sums = new Option<string>("--sums")
        {
            Description =
                "parts: as the program runs otherwise; whole: in the order of the run alone, to the last bit; "
                + "auto: parts, and whole if the runs differ.",
            DefaultValueFactory = _ => Sums.Auto,
        };
        sums.AcceptOnlyFromAmong(Sums.Auto, Sums.Parts, Sums.Whole);
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
            sums,
            limit,
        };
        command.SetAction(result =>
            Compare(
                new Comparer(
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
                    new RunProgress(Console.Error)
                ),
                result.GetValue(sums)!,
                result.GetValue(json)
            )
        );
        return command;
    }

    private static int Compare(Comparer comparer, string sums, string? json)
    {
        var first = comparer.Compare(sums == Sums.Auto ? Sums.Parts : sums);
        ComparisonTable.Print(first);
        var decisive = first;
        if (sums == Sums.Auto && first.MayBeRounding)
        {
            AnsiConsole.MarkupLine(
                "Is it rounding? Again, with sums over a batch in the order of the run alone (MATEX_SUMS=whole)."
            );
            decisive = comparer.Compare(Sums.Whole);
            ComparisonTable.Print(decisive);
            if (decisive.Equal)
            {
                AnsiConsole.MarkupLine("The difference above comes from the order of sums, and from nothing else.");
            }
        }
        if (json is not null)
        {
            File.WriteAllText(json, ComparisonJson.Text(decisive, first));
        }
        return decisive.Equal ? ToolExitCode.Success : ToolExitCode.Different;
    }

    private static Dictionary<string, string?> Seeded()
    {
        const string Variable = "MATEX_SEED";
        string? seed = Environment.GetEnvironmentVariable(Variable);
        return new() { [Variable] = seed ?? DefaultSeed.ToString(CultureInfo.InvariantCulture) };
    }
}
