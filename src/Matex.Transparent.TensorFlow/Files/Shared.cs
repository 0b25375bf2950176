using System.Runtime.ExceptionServices;
using System.Text;
using Matex.Transparent.Launch;

namespace Matex.Transparent.TensorFlow.Files;

/// <summary>Files that all ranks of a run share, as the framework reads and writes them.</summary>
internal static class Shared
{
    /// <summary>Rank 0 writes while the others wait; afterwards all see the same file.</summary>
    /// <param name="what">The file's path.</param>
    /// <param name="write">Writes it.</param>
    /// <exception cref="IOException">Rank 0 could not write.</exception>
    public static void WriteOnce(string what, Action write) =>
        WriteOnce(
            what,
            () =>
            {
                write();
                return 0;
            },
            0
        );

    /// <summary>As above; the other ranks return <paramref name="elsewhere"/>.</summary>
    public static T WriteOnce<T>(string what, Func<T> write, T elsewhere)
    {
        if (!Job.Current.IsDistributed || HostAccess.IsOurs)
        {
            return write();
        }
        if (!Exchange.IsSameOnAllRanks("the path of a file to write", Encoding.UTF8.GetBytes(Path.GetFullPath(what))))
        {
            // Each rank has a file of its own, such as one in a new temporary folder.
            return HostAccess.Without(write);
        }
        var job = Job.Current;
        var succeeded = 0;
        try
        {
            if (job.Rank == 0)
            {
                elsewhere = HostAccess.Without(write);
            }
            succeeded = 1;
        }
        finally
        {
            succeeded = (int)Exchange.Gather($"writing {what}", succeeded)[0];
        }
        return succeeded == 1
            ? elsewhere
            : throw new IOException($"Rank 0 could not write {what}; its own message says why.");
    }

    /// <summary>
    /// The ranks of a node take turns: TensorFlow.NET's loaders unpack their files anew in every run, into the same folder.
    /// </summary>
    public static T InTurns<T>(Func<T> load)
    {
        if (!Job.Current.IsDistributed || HostAccess.IsOurs)
        {
            return load();
        }
        var job = Job.Current;
        var turns = Exchange.Gather("ranks of a node", job.LocalSize).Max();
        T? loaded = default;
        ExceptionDispatchInfo? failure = null;
        for (var turn = 0; turn < turns; turn++)
        {
            if (turn == job.LocalRank)
            {
                try
                {
                    loaded = HostAccess.Without(load);
                }
                catch (Exception exception)
                {
                    // Thrown after all turns: a program that catches it goes on with the others, as far as they have come.
                    failure = ExceptionDispatchInfo.Capture(exception);
                }
            }
            Exchange.Barrier("loading data");
        }
        failure?.Throw();
        return loaded!;
    }
}
