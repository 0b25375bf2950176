using System.CommandLine;

namespace Matex.Tool.Commands;

/// <summary>Options that several commands have.</summary>
internal static class CommonOptions
{
    public static Option<int> Ranks()
    {
        var option = new Option<int>("--ranks", "-n", "-np") { Description = "Number of ranks.", Required = true };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out int ranks) && ranks < 1)
            {
                result.AddError($"There must be at least one rank, not {ranks}.");
            }
        });
        return option;
    }

    public static Option<string?> Launcher() =>
        new("--mpiexec")
        {
            Description =
                "Name or path of the MPI launcher; by default the variable MPIEXEC, else the first on the path.",
        };

    /// <exception cref="UsageException">No program is named.</exception>
    public static string ProgramOf(string[] program) =>
        program.Length > 0
            ? program[0]
            : throw new UsageException("Name the program to run: ... [--] app.dll [arguments].");
}
