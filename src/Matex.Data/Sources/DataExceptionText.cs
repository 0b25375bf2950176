using System.Text.Json;

namespace Matex.Data.Sources;

/// <summary>An error on its way from the rank that has it to the others.</summary>
internal static class DataExceptionText
{
    /// <summary>No bytes for no error.</summary>
    public static byte[] Write(DataException? error) =>
        error is null ? [] : JsonSerializer.SerializeToUtf8Bytes<string?[]>([error.File, error.Place, error.Problem]);

    public static DataException Read(byte[] text)
    {
        var parts = JsonSerializer.Deserialize<string?[]>(text)!;
        return new(parts[0], parts[1], parts[2]!);
    }
}
