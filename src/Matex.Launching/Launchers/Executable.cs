namespace Matex.Launching.Launchers;

/// <summary>Programs on the path.</summary>
public static class Executable
{
    /// <summary>Full path of a program given by name or path; null if there is none.</summary>
    public static string? Find(string nameOrPath)
    {
        if (nameOrPath.Contains(Path.DirectorySeparatorChar))
        {
            return File.Exists(nameOrPath) ? Path.GetFullPath(nameOrPath) : null;
        }
        string[] extensions = OperatingSystem.IsWindows() ? [".exe", ""] : [""];
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => extensions.Select(extension => Path.Combine(folder, nameOrPath + extension)))
            .FirstOrDefault(File.Exists);
    }

    /// <summary>The file that a path leads to through symbolic links.</summary>
    public static string Target(string path) =>
        File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);

    /// <summary>The command that runs a program: a <c>.dll</c> through dotnet, everything else by itself.</summary>
    public static IReadOnlyList<string> Command(string program) =>
        Path.GetExtension(program).Equals(".dll", StringComparison.OrdinalIgnoreCase)
            ? [DotNet, Path.GetFullPath(program)]
            : [Path.GetFullPath(program)];

    private static string DotNet =>
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host
        : Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? Environment.ProcessPath!
        : Find("dotnet") ?? "dotnet";
}
