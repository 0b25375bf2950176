using System.CommandLine;
using Matex.Data.Formats.Writing;
using Matex.Data.Sources;
using Matex.Tool.DataFiles;

namespace Matex.Tool.Commands;

/// <summary><c>matex data</c>: looks at files of data and converts them.</summary>
internal static class DataCommand
{
    public static Command Create() =>
        new("data", "Look at files that Matex.Data reads, convert them, or make them of a well-known set.")
        {
            CreateInfo(),
            CreateConvert(),
            CreateMake(),
        };

    private static Command CreateInfo()
    {
        var files = Files("Files, or a folder of them.");
        var ranks = new Option<int>("--ranks", "-n", "-np")
        {
            Description = "Number of ranks that the rows are to be split over.",
            DefaultValueFactory = static _ => 2,
        };
        var batch = new Option<int>("--batch")
        {
            Description = "Rows of a global batch.",
            DefaultValueFactory = static _ => 64,
        };
        var reading = new ReadingOptions();
        var command = new Command("info", "Show shapes, classes, and how the rows are split over ranks.") { files };
        command.Options.Add(ranks);
        command.Options.Add(batch);
        reading.AddTo(command);
        command.SetAction(result =>
        {
            var (size, rows) = (result.GetValue(ranks), result.GetValue(batch));
            if (size < 1 || rows < 1)
                throw new UsageException("There must be at least one rank, and one row in a batch.");
            using var source = RowSources.Open(result.GetRequiredValue(files), reading.Of(result));
            Console.Write(SourceSummary.Of(source, size, rows));
            return ToolExitCode.Success;
        });
        return command;
    }

    private static Command CreateConvert()
    {
        var files = Files("Files, or a folder of them, that are one set of rows.");
        var output = Output("The file to write; its ending tells the format: .h5, .nc, .npz or .csv.");
        var reading = new ReadingOptions();
        var command = new Command("convert", "Write the rows of files as another format.") { files, output };
        reading.AddTo(command);
        command.SetAction(result =>
            Convert(result.GetRequiredValue(files), reading.Of(result), result.GetRequiredValue(output))
        );
        return command;
    }

    private static Command CreateMake()
    {
        var name = new Argument<string>("file")
        {
            Description =
                "The file to write: mnist, cifar10 or cifar100, with _test or _train at the end or not, and the ending of a "
                + "format: mnist.h5, mnist_test.nc, cifar10.npz.",
        };
        var folder = new Option<string?>("--from")
        {
            Description = "Where the genuine files are; by default MNIST_data or CIFAR_data.",
        };
        var command = new Command("make", "Write a well-known set, of its genuine files, as a format.")
        {
            name,
            folder,
        };
        command.SetAction(result =>
        {
            var path = result.GetRequiredValue(name);
            return Convert(KnownSets.FilesFor(path, result.GetValue(folder)), new(), path);
        });
        return command;
    }

    private static int Convert(IReadOnlyList<string> files, SourceOptions options, string output)
    {
        // Before the input is looked through, which may take long.
        RowWriters.For(output);
        using var source = RowSources.Open(files, options);
        RowWriters.Write(source, output, null);
        Console.WriteLine($"{output}: {source.Rows} rows, {new FileInfo(output).Length} bytes");
        return ToolExitCode.Success;
    }

    private static Argument<string[]> Files(string description) =>
        new("files") { Description = description, Arity = ArgumentArity.OneOrMore };

    private static Option<string> Output(string description) =>
        new("--output", "-o") { Description = description, Required = true };
}
