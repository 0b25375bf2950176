using System.CommandLine;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Matex.Launching.Launchers;
using Matex.Tool.Shadow;

namespace Matex.Tool.Commands;

/// <summary><c>matex run -n N [--] app.dll arguments</c>: runs a program that is built on N ranks.</summary>
internal static class RunCommand
{
    public static Command Create(string[] program)
    {
        var ranks = CommonOptions.Ranks();
        var launcher = CommonOptions.Launcher();
        var verbose = new Option<bool>("--verbose") { Description = "Print the launcher's command." };
        var command = new Command(
            "run",
            "Run a program that is built on several ranks: run -n N [--] app.dll [arguments]."
        )
        {
            ranks,
            launcher,
            verbose,
        };
        command.SetAction(result =>
            Run(program, result.GetValue(ranks), MpiLauncher.Find(result.GetValue(launcher)), result.GetValue(verbose))
        );
        return command;
    }

    private static int Run(string[] program, int ranks, MpiLauncher launcher, bool verbose)
    {
        var woven = WovenProgram.Prepare(CommonOptions.ProgramOf(program));
        WeavingWarnings.Print(woven.Weaving);
        var settings = Environment
            .GetEnvironmentVariables()
            .Keys.Cast<string>()
            .Where(name => name.StartsWith("MATEX", StringComparison.Ordinal));
        string[] command = [.. Executable.Command(woven.Executable), .. program[1..]];
        var arguments = launcher.Arguments(ranks, command, settings);
        if (verbose)
        {
            Console.Error.WriteLine($"{launcher.Path} {string.Join(' ', arguments)}");
        }
        var start = new ProcessStartInfo(launcher.Path, arguments);
        if (Console.IsOutputRedirected)
        {
            // Open MPI gives its ranks a terminal of their own, to which .NET would send control sequences.
            start.Environment["TERM"] = "dumb";
        }
        return RunToEnd(start);
    }

    private static int RunToEnd(ProcessStartInfo start)
    {
        // A terminal sends Ctrl-C to the launcher too, which ends its ranks; this process only has to outlive it.
        Console.CancelKeyPress += (_, arguments) => arguments.Cancel = true;
        using var process = Process.Start(start)!;
        using var terminate = PosixSignalRegistration.Create(
            PosixSignal.SIGTERM,
            context =>
            {
                context.Cancel = true;
                Signals.Terminate(process);
            }
        );
        process.WaitForExit();
        return process.ExitCode;
    }
}
