using Matex.Data.Sources;

namespace Matex.Data.Tests.Formats;

/// <summary>A folder for the files of a test class, and what tests of all formats do with them.</summary>
internal abstract class FormatFixture
{
    protected string Folder { get; private set; } = "";

    [OneTimeSetUp]
    public void MakeFiles()
    {
        Folder = Directory.CreateTempSubdirectory("matex-formats-").FullName;
        Make();
    }

    [OneTimeTearDown]
    public void RemoveFiles() => Directory.Delete(Folder, recursive: true);

    protected virtual void Make() { }

    protected string In(string name) => Path.Combine(Folder, name);

    protected IRowSource Open(string name, SourceOptions? options = null) =>
        RowSources.Open([In(name)], options ?? new());

    protected IRowSource Open(string[] names, SourceOptions? options = null) =>
        RowSources.Open([.. names.Select(In)], options ?? new());

    /// <summary>The error that opening and reading a file ends with.</summary>
    protected DataException Failure(string name, SourceOptions? options = null) =>
        Assert.Throws<DataException>(() =>
        {
            using var rows = Open(name, options);
            Reading.All(rows);
        })!;
}
