using System.CommandLine;
using Matex.Data;
using Matex.Launching.Launchers;
using Matex.Launching.Running;
using Matex.Tool;
using Matex.Tool.Commands;
using Matex.Transparent.Weaving;
using Spectre.Console;

if (Console.IsOutputRedirected)
{
    // Tables in a file or a pipe are not cut to the width of a terminal that is not there.
    AnsiConsole.Profile.Width = 200;
}
var (own, program) = ProgramArguments.Split(args);
var root = new RootCommand("Runs TensorFlow.NET training programs on several MPI ranks without changing them.")
{
    RunCommand.Create(program),
    CompareCommand.Create(program),
    WeaveCommand.Create(),
    DoctorCommand.Create(),
    ReportCommand.Create(),
    DataCommand.Create(),
    ProbeCommand.Create(),
    PythonProbeCommand.Create(),
};
var parsed = root.Parse(own);
try
{
    return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception exception)
    when (exception
            is UsageException
                or DataException
                or LauncherNotFoundException
                or WeavingException
                or TimeLimitException
                or FileNotFoundException
    )
{
    Console.Error.WriteLine($"matex: {exception.Message}");
    return ToolExitCode.Failed;
}
