using System.Diagnostics;
using System.Text.Json;
using Matex.Mpi;

namespace Matex.Transparent.Reporting;

/// <summary>
/// The timeline of <c>MATEX_TRACE</c>: each rank notes its events, and at the end rank 0 writes those of all ranks to one
/// file in Chrome's trace event format, which Perfetto and chrome://tracing open.
/// </summary>
/// <param name="start">The common beginning of time on this rank, a <see cref="Stopwatch"/> time stamp.</param>
internal sealed class Trace(long start)
{
    /// <summary>Later events are dropped, so that a long run does not fill the memory.</summary>
    private const int MaximumEvents = 200_000;

    private readonly Lock gate = new();
    private readonly List<TraceEvent> events = [];
    private long dropped;

    public void Add(string name, string category, long begun, long ended, long bytes = 0)
    {
        lock (gate)
        {
            if (events.Count < MaximumEvents)
            {
                events.Add(new(name, category, Microseconds(begun - start), Microseconds(ended - begun), bytes));
            }
            else
            {
                dropped++;
            }
        }
    }

    /// <summary>Collects the events of all ranks on rank 0 and writes them there. Collective.</summary>
    public void Write(string file, Intracommunicator world)
    {
        var mine = ToJson(world.Rank);
        var counts = Array.ConvertAll(world.Allgather(mine.Length), static length => (long)length);
        var all = new byte[world.Rank == 0 ? counts.Sum() : 0];
        world.Gather<byte>(mine, all, counts, 0);
        if (world.Rank != 0)
        {
            return;
        }
        using var stream = File.Create(file);
        stream.Write("""{"displayTimeUnit":"ms","traceEvents":["""u8);
        var offset = 0;
        foreach (var count in counts)
        {
            if (offset > 0)
            {
                stream.Write(",\n"u8);
            }
            // Each part is an array; its brackets give way to those of the whole.
            stream.Write(all.AsSpan(offset + 1, (int)count - 2));
            offset += (int)count;
        }
        stream.Write("]}\n"u8);
    }

    /// <summary>This rank's events as a JSON array, after its name and the number of events it dropped.</summary>
    internal byte[] ToJson(int rank)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartArray();
            lock (gate)
            {
                WriteName(json, rank);
                foreach (var item in events)
                {
                    Write(json, item, rank);
                }
            }
            json.WriteEndArray();
        }
        return stream.ToArray();
    }

    private void WriteName(Utf8JsonWriter json, int rank)
    {
        var omitted = dropped > 0 ? $" ({dropped} events left out)" : "";
        json.WriteStartObject();
        json.WriteString("name", "process_name");
        json.WriteString("ph", "M");
        json.WriteNumber("pid", rank);
        json.WriteStartObject("args");
        json.WriteString("name", $"rank {rank}{omitted}");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TraceEvent item, int rank)
    {
        json.WriteStartObject();
        json.WriteString("name", item.Name);
        json.WriteString("cat", item.Category);
        // A complete event: beginning and duration.
        json.WriteString("ph", "X");
        json.WriteNumber("ts", Math.Round(item.Start, 3));
        json.WriteNumber("dur", Math.Round(item.Duration, 3));
        json.WriteNumber("pid", rank);
        json.WriteNumber("tid", item.Category == "step" ? 0 : 1);
        if (item.Bytes > 0)
        {
            json.WriteStartObject("args");
            json.WriteNumber("bytes", item.Bytes);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static double Microseconds(long ticks) => ticks * 1e6 / Stopwatch.Frequency;
}
