using System.Text.Encodings.Web;
using System.Text.Json;

namespace Matex.Benchmarks;

/// <summary>Writes what was measured to a file.</summary>
internal static class JsonReport
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write<T>(FileInfo? file, T report)
    {
        if (file is null)
            return;
        file.Directory?.Create();
        File.WriteAllText(file.FullName, JsonSerializer.Serialize(report, Options) + "\n");
    }
}
