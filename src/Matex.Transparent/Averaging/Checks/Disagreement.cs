using System.Runtime.InteropServices;
using Matex.Mpi;

namespace Matex.Transparent.Averaging;

/// <summary>What is said and done when ranks came with different things, or not at all.</summary>
internal sealed class Disagreement(Intracommunicator ranks, CollectiveOptions options)
{
    private static readonly TimeSpan Precedence = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Reporting = TimeSpan.FromSeconds(10);

    /// <summary>Compares the ranks' descriptions. Called on all ranks, since all have seen the difference.</summary>
    /// <exception cref="CollectiveMismatchException">Always: it names the tensor, the ranks and what each has.</exception>
    public void Report(string mine)
    {
        var text = Compare(GatherTexts(mine));
        options.EndDisagreeing?.Invoke(text);
        throw new CollectiveMismatchException(text);
    }

    /// <summary>Ends the job because of ranks that did not come in time; the lowest waiting rank says so.</summary>
    /// <param name="late">The ranks that did not come.</param>
    /// <param name="description">What this rank waits for.</param>
    /// <param name="reported">Whether another rank is reporting already and will end this one.</param>
    public void ReportLate(IReadOnlyList<int> late, string description, bool reported)
    {
        var waiting = Enumerable.Range(0, ranks.Size).Except(late).TakeWhile(rank => rank != ranks.Rank).Count();
        Thread.Sleep(reported ? Reporting : Precedence * Math.Min(waiting, 5));
        var names = string.Join(", ", late);
        var text =
            $"Rank {names} of {ranks.Size} did not come within {options.Timeout.TotalSeconds:0} s (MATEX_TIMEOUT), while "
            + $"rank {ranks.Rank} waits for it in: {description}. It has ended, hangs, or takes another path through the "
            + "program than the other ranks.";
        if (options.EndLate is { } end)
            end(text);
        throw new TimeoutException(text);
    }

    /// <summary>The first line in which the ranks' descriptions differ, with the ranks that have each form of it.</summary>
    internal static string Compare(IReadOnlyList<string> texts)
    {
        var lines = texts.Select(text => text.Split('\n')).ToArray();
        var longest = lines.Max(text => text.Length);
        for (var i = 0; i < longest; i++)
        {
            var forms = lines
                .Select((text, rank) => (Line: i < text.Length ? text[i] : "nothing more", rank))
                .GroupBy(entry => entry.Line, entry => entry.rank)
                .ToArray();
            if (forms.Length > 1)
                return "The ranks do not agree: "
                    + string.Join("; ", forms.Select(form => $"{Ranks([.. form])} {Verb(form)} {form.Key}"))
                    + ". All ranks must run the same steps on tensors of the same names, shapes and types.";
        }
        return "The ranks do not agree, though they describe what they do in the same way: " + texts[0];
    }

    private static string Ranks(int[] ranks) => (ranks.Length == 1 ? "rank " : "ranks ") + string.Join(", ", ranks);

    private static string Verb(IEnumerable<int> ranks) => ranks.Count() == 1 ? "has" : "have";

    private string[] GatherTexts(string mine)
    {
        var bytes = MemoryMarshal.Cast<char, ushort>(mine.AsSpan());
        var counts = ranks.Allgather((long)bytes.Length);
        var all = new ushort[counts.Sum()];
        ranks.Allgather(bytes, all, counts);
        var texts = new string[ranks.Size];
        var start = 0;
        for (var rank = 0; rank < texts.Length; start += (int)counts[rank++])
            texts[rank] = new string(MemoryMarshal.Cast<ushort, char>(all.AsSpan(start, (int)counts[rank])));
        return texts;
    }
}
