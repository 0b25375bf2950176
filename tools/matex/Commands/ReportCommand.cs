using System.CommandLine;
using Matex.Tool.Timelines;

namespace Matex.Tool.Commands;

/// <summary><c>matex report trace.json -o report.html</c>: makes a page of a timeline.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var trace = new Argument<string>("timeline")
        {
            Description = "The file that MATEX_TRACE named during the run.",
        };
        var output = new Option<string?>("--output", "-o")
        {
            Description = "The page to write; by default beside the timeline, with the extension .html.",
        };
        var command = new Command(
            "report",
            "Make an HTML page of the timeline that a run with MATEX_TRACE=FILE has left."
        )
        {
            trace,
            output,
        };
        command.SetAction(result => Report(result.GetRequiredValue(trace), result.GetValue(output)));
        return command;
    }

    private static int Report(string trace, string? output)
    {
        var page = output ?? Path.ChangeExtension(trace, ".html");
        File.WriteAllText(page, HtmlReport.Write(Timeline.Read(trace), Path.GetFileName(trace)));
        Console.WriteLine(page);
        return ToolExitCode.Success;
    }
}
