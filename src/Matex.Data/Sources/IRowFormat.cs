namespace Matex.Data.Sources;

/// <summary>A file format that rows can be read from.</summary>
internal interface IRowFormat
{
    /// <summary>As <see cref="SourceOptions.Format"/> and <c>matex data</c> name it, in lower case.</summary>
    string Name { get; }

    /// <summary>Is this a file of the format? Called in the order of <see cref="RowSources.Formats"/>.</summary>
    /// <param name="file">The file's path; its extension may tell.</param>
    /// <param name="head">Its first bytes, at most <see cref="RowSources.HeadBytes"/>; they may tell better.</param>
    bool Matches(string file, ReadOnlySpan<byte> head);

    /// <summary>
    /// Opens one set of rows. Several files are one set in the order given; a format whose files each hold whole rows
    /// opens them one by one and puts them together with <see cref="ConcatenatedRows"/>, one with separate files for
    /// images and labels pairs them. Called on all ranks together.
    /// </summary>
    /// <param name="files">At least one existing file, in the order in which a user gave them or of their names in a folder.</param>
    /// <param name="options">How to read them.</param>
    /// <exception cref="DataException">A file is not what it seems, or the files do not fit together.</exception>
    IRowSource Open(IReadOnlyList<string> files, SourceOptions options);
}
