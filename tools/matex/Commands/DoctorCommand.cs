using System.CommandLine;
using Matex.Tool.Doctor;
using Spectre.Console;

namespace Matex.Tool.Commands;

/// <summary><c>matex doctor [app.dll]</c>: checks what distributed runs need.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var launcher = CommonOptions.Launcher();
        var program = new Argument<string?>("program")
        {
            Description = "A program whose TensorFlow assemblies are checked too.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("doctor", "Check MPI, versions, join points and threads.") { program, launcher };
        command.SetAction(result => Examine(result.GetValue(program), result.GetValue(launcher)));
        return command;
    }

    private static int Examine(string? program, string? launcher)
    {
        Finding[] findings =
        [
            .. MachineChecks.Run(),
            .. MpiChecks.Run(launcher),
            .. program is null ? [] : ProgramChecks.Run(program),
            .. program is null ? [] : KerasNetChecks.Run(program),
        ];
        foreach (var finding in findings)
        {
            var (mark, color) = finding.State switch
            {
                FindingState.Good => ("ok  ", "green"),
                FindingState.Warning => ("note", "yellow"),
                _ => ("FAIL", "red"),
            };
            AnsiConsole.MarkupLineInterpolated($"[{color}]{mark}[/] {finding.Text}");
        }
        return findings.Any(f => f.State == FindingState.Bad) ? ToolExitCode.Different : ToolExitCode.Success;
    }
}
