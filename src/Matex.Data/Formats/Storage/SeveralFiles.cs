using Matex.Data.Sources;

namespace Matex.Data.Formats.Storage;

/// <summary>Files that each hold whole rows.</summary>
internal static class SeveralFiles
{
    /// <summary>Opens them one by one; what was opened is closed when one fails.</summary>
    public static IRowSource Open(IReadOnlyList<string> files, Func<string, IRowSource> open)
    {
        var parts = new List<IRowSource>(files.Count);
        try
        {
            foreach (var file in files)
                parts.Add(open(file));
        }
        catch
        {
            parts.ForEach(static part => part.Dispose());
            throw;
        }
        return ConcatenatedRows.Of(parts);
    }
}
