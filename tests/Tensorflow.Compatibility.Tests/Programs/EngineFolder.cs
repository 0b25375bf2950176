using System.Diagnostics;

namespace Tensorflow.Compatibility.Tests.Programs;

/// <summary>A folder with the engine, by links, in which compiled programs are started as users start theirs.</summary>
internal static class EngineFolder
{
    private static readonly Lazy<string> s_folder = new(Make);

    /// <summary>The engine's assemblies, as a program that is built here refers to them.</summary>
    public static string[] Assemblies =>
        [
            Path.Combine(AppContext.BaseDirectory, "Tensorflow.Binding.dll"),
            Path.Combine(AppContext.BaseDirectory, "Tensorflow.Keras.dll"),
        ];

    /// <summary>Starts a program and returns what it prints; it has to end well within two minutes.</summary>
    public static async Task<string> Run(string name, byte[] image, params string[] arguments)
    {
        string path = Path.Combine(s_folder.Value, name + ".dll");
        await File.WriteAllBytesAsync(path, image);
        File.Copy(RuntimeConfiguration, Path.ChangeExtension(path, ".runtimeconfig.json"), overwrite: true);
        string work = Directory.CreateDirectory(Path.Combine(s_folder.Value, name)).FullName;
        ProcessStartInfo start = new("dotnet", [path, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = work,
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        using CancellationTokenSource limit = new(TimeSpan.FromMinutes(2));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{name} ran for more than two minutes; it printed:\n{await output}{await errors}");
        }
        Assert.That(process.ExitCode, Is.Zero, $"{name} failed:\n{await output}{await errors}");
        return await output;
    }

    private static string RuntimeConfiguration =>
        Path.Combine(AppContext.BaseDirectory, "Tensorflow.Compatibility.Tests.runtimeconfig.json");

    // Without a .deps.json the host takes all libraries beside the program, native ones too.
    private static string Make()
    {
        string folder = Scratch.CreateFolder("engine");
        string natives = Path.Combine(AppContext.BaseDirectory, "runtimes", "linux-x64", "native");
        IEnumerable<string> libraries = new[]
        {
            "Tensorflow.Binding",
            "Tensorflow.Keras",
            "Google.Protobuf",
            "PureHDF",
            "JpegLibrary",
            "StbImageSharp",
        }.Select(name => Path.Combine(AppContext.BaseDirectory, name + ".dll"));
        foreach (string path in libraries.Concat(Directory.GetFiles(natives)))
        {
            File.CreateSymbolicLink(Path.Combine(folder, Path.GetFileName(path)), path);
        }
        return folder;
    }
}
