using System.Globalization;
using Matex.Launching.Launchers;
using Matex.Launching.Running;

namespace Matex.Testing;

internal static class Runs
{
    public static RunResult Run(string program, int? ranks, RunOptions options)
    {
        var environment = options.Environment.ToDictionary();
        if (options.Seed is { } seed)
        {
            environment.TryAdd("MATEX_SEED", seed.ToString(CultureInfo.InvariantCulture));
        }
        if (options.WholeSums is { } whole)
        {
            environment.TryAdd("MATEX_SUMS", whole ? "whole" : "parts");
        }
        var result = ProgramRunner.Run(
            new RunRequest(program)
            {
                Arguments = options.Arguments,
                Ranks = ranks,
                Launcher = ranks is null || options.Launcher is null ? null : MpiLauncher.Find(options.Launcher),
                Environment = environment,
                WorkingDirectory = options.WorkingDirectory,
                FolderPerRank = options.FolderPerRank,
                TimeLimit = options.TimeLimit,
            }
        );
        return result.ExitCode == 0 || options.MayFail ? result : throw new RunFailedException(program, result);
    }
}
