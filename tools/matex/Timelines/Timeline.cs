using System.Text.Json;

namespace Matex.Tool.Timelines;

/// <summary>One event of a rank; times in milliseconds since the run began.</summary>
internal readonly record struct TimelineEvent(
    int Rank,
    string Name,
    string Category,
    double Start,
    double Duration,
    long Bytes
);

/// <summary>The events of a run, as <c>MATEX_TRACE</c> wrote them (Chrome's trace event format).</summary>
internal sealed record Timeline(IReadOnlyList<TimelineEvent> Events)
{
    public IEnumerable<int> Ranks => Events.Select(static item => item.Rank).Distinct().Order();

    public IEnumerable<TimelineEvent> Steps(int rank) =>
        Events.Where(item => item.Rank == rank && item.Category == "step");

    public IEnumerable<TimelineEvent> Collectives => Events.Where(static item => item.Category == "collective");

    /// <exception cref="UsageException">The file is not a timeline.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static Timeline Read(string file)
    {
        if (!File.Exists(file))
        {
            throw new FileNotFoundException(
                $"There is no timeline {file}: run the program with MATEX_TRACE={file} first."
            );
        }
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            return new([
                .. json
                    .RootElement.GetProperty("traceEvents")
                    .EnumerateArray()
                    .Where(static item => item.GetProperty("ph").GetString() == "X")
                    .Select(ReadEvent),
            ]);
        }
        catch (Exception exception)
            when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new UsageException($"{file} is not a timeline that MATEX_TRACE wrote: {exception.Message}");
        }
    }

    private static TimelineEvent ReadEvent(JsonElement item) =>
        new(
            item.GetProperty("pid").GetInt32(),
            item.GetProperty("name").GetString()!,
            item.GetProperty("cat").GetString()!,
            item.GetProperty("ts").GetDouble() / 1000,
            item.GetProperty("dur").GetDouble() / 1000,
            item.TryGetProperty("args", out var arguments) && arguments.TryGetProperty("bytes", out var bytes)
                ? bytes.GetInt64()
                : 0
        );
}
