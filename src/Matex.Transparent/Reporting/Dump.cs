using System.Text.Json;
using Matex.Transparent.Launch;

namespace Matex.Transparent.Reporting;

/// <summary>The files of <c>MATEX_DUMP</c>, by which runs are compared: a summary, and the weights beside it.</summary>
internal static class Dump
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true };

    /// <summary>Writes FILE as JSON, and the weights next to it with the extension .npz.</summary>
    public static void Write(string file, Job job)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }
        using (var stream = File.Create(file))
        {
            WriteSummary(stream, job);
        }
        if (job.Report.Weights is { } weights)
        {
            using var stream = File.Create(Path.ChangeExtension(file, ".npz"));
            NumpyFile.WriteArchive(stream, weights());
        }
    }

    internal static void WriteSummary(Stream stream, Job job)
    {
        var report = job.Report;
        using var json = new Utf8JsonWriter(stream, Indented);
        json.WriteStartObject();
        json.WriteNumber("ranks", job.Size);
        json.WriteNumber("steps", report.Steps);
        WriteOptional(json, "seconds_per_step", report.PerStep?.TotalSeconds);
        WriteOptional(json, "samples_per_second", report.RowsPerSecond);
        json.WriteNumber("seconds_in_collectives", report.InCollectives.TotalSeconds);
        json.WriteStartArray("stayed_whole");
        foreach (var entry in report.Whole)
        {
            json.WriteStringValue(entry.ToString());
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
