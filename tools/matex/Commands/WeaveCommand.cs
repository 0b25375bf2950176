using System.CommandLine;
using Matex.Tool.Shadow;

namespace Matex.Tool.Commands;

/// <summary><c>matex weave app.dll -o FOLDER</c>: makes a woven copy of a program.</summary>
internal static class WeaveCommand
{
    public static Command Create()
    {
        var program = new Argument<string>("program") { Description = "The program: app.dll or its executable." };
        var output = new Option<string>("--output", "-o")
        {
            Description = "Folder for the woven copy.",
            Required = true,
        };
        var command = new Command("weave", "Make a woven copy of a program that is built, to be started with mpiexec.")
        {
            program,
            output,
        };
        command.SetAction(result => Weave(result.GetRequiredValue(program), result.GetRequiredValue(output)));
        return command;
    }

    private static int Weave(string program, string output)
    {
        string folder = Path.GetFullPath(output);
        if (folder == Path.GetDirectoryName(Path.GetFullPath(program)))
        {
            throw new UsageException("The output folder must not be the program's own; the originals would be lost.");
        }
        var woven = WovenProgram.Copy(program, folder);
        WeavingWarnings.Print(woven.Weaving);
        foreach (var assembly in woven.Weaving.Assemblies)
        {
            string name = Path.GetFileNameWithoutExtension(assembly.Original);
            Console.WriteLine($"{name} {assembly.Version}: {assembly.JoinPoints.Count} join points");
        }
        Console.WriteLine(woven.Executable);
        return ToolExitCode.Success;
    }
}
