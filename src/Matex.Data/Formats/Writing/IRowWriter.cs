using Matex.Data.Sources;

namespace Matex.Data.Formats.Writing;

/// <summary>Writes rows as a file of a format.</summary>
internal interface IRowWriter
{
    /// <summary>The endings of file names that stand for the format.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>Writes all rows of a source.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="path">The file, which is replaced when it is there.</param>
    /// <param name="progress">Told, from 0 to 1, how far it has come.</param>
    /// <exception cref="DataException">The rows cannot be read, or the format cannot hold them.</exception>
    void Write(IRowSource rows, string path, IProgress<double>? progress);
}
