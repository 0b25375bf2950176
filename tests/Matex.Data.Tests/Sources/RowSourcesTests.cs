using Matex.Data.Sources;

namespace Matex.Data.Tests.Sources;

internal sealed class RowSourcesTests
{
    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("matex-data-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void AFolderIsItsFilesByName()
    {
        Write("b.aa", "A2");
        Write("a.aa", "A3");
        Write(".hidden", "?");
        using var rows = RowSources.OpenHere([folder], new(), [new LetterFormat('A')]);
        Assert.That(rows.Rows, Is.EqualTo(5));
    }

    [Test]
    public void MissingFilesEmptyFilesAndEmptyFoldersAreNamed()
    {
        Assert.That(
            Opening("none.csv"),
            Throws.TypeOf<DataException>().With.Message.Contains("none.csv: there is no such")
        );
        Assert.That(Opening(""), Throws.TypeOf<DataException>().With.Message.Contains("the folder has no files"));
        Write("empty.csv", "");
        Assert.That(
            Opening("empty.csv"),
            Throws.TypeOf<DataException>().With.Message.Contains("empty.csv: the file is empty")
        );
    }

    [Test]
    public void AnUnknownFormatListsTheKnown()
    {
        Write("a.txt", "B1");
        Assert.That(Opening("a.txt"), Throws.TypeOf<DataException>().With.Message.Contains("Formats: letter A"));
    }

    [Test]
    public void FilesOfTwoFormatsAreNoSet()
    {
        Write("a", "A1");
        Write("b", "B1");
        Assert.That(
            () => RowSources.OpenHere([folder], new(), [new LetterFormat('A'), new LetterFormat('B')]),
            Throws.TypeOf<DataException>().With.Message.Contains("it is letter B, but")
        );
    }

    private Action Opening(string name) =>
        () => RowSources.OpenHere([Path.Combine(folder, name)], new(), [new LetterFormat('A')]);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);

    /// <summary>Files that begin with a letter and then tell how many rows they stand for.</summary>
    private sealed class LetterFormat(char letter) : IRowFormat
    {
        public string Name => $"letter {letter}";

        public bool Matches(string file, ReadOnlySpan<byte> head) => head.Length > 0 && head[0] == letter;

        public IRowSource Open(IReadOnlyList<string> files, SourceOptions options) =>
            ConcatenatedRows.Of([.. files.Select(static file => new NumberedRows(File.ReadAllText(file)[1] - '0'))]);
    }
}
