using Matex.Tool.Shadow;

namespace Matex.Tool.Tests;

[TestFixture]
[Platform("Linux,MacOsX")]
internal sealed class FolderLinksTests
{
    private string root = "";

    [SetUp]
    public void Create()
    {
        root = Directory.CreateTempSubdirectory("matex-links-").FullName;
        Directory.CreateDirectory(Path.Combine(root, "source", "data"));
        Directory.CreateDirectory(Path.Combine(root, "target"));
        Write("source/a.dll", "a");
        Write("source/own.dll", "original");
        Write("source/data/x", "x");
    }

    [TearDown]
    public void Delete() => Directory.Delete(root, recursive: true);

    private void Write(string path, string text) => File.WriteAllText(Path.Combine(root, path), text);

    private string Read(string path) => File.ReadAllText(Path.Combine(root, path));

    private void Synchronize() =>
        FolderLinks.Synchronize(
            Path.Combine(root, "source"),
            Path.Combine(root, "target"),
            new HashSet<string> { "own.dll" }
        );

    [Test]
    public void TheShadowFollowsTheOriginal()
    {
        Write("target/own.dll", "woven");
        Synchronize();
        Assert.That(Read("target/a.dll") + Read("target/data/x") + Read("target/own.dll"), Is.EqualTo("axwoven"));

        Write("source/b.dll", "b");
        File.Delete(Path.Combine(root, "source/a.dll"));
        Synchronize();
        Assert.That(Read("target/b.dll") + Read("target/own.dll"), Is.EqualTo("bwoven"));
        Assert.That(Path.Exists(Path.Combine(root, "target/a.dll")), Is.False);
        Assert.That(Read("source/own.dll"), Is.EqualTo("original"));
    }

    [Test]
    public void RemovingALinkLeavesWhatItLedTo()
    {
        Synchronize();
        string moved = Path.Combine(root, "moved");
        Directory.Move(Path.Combine(root, "source/data"), moved);
        Synchronize();
        Assert.That(Read("moved/x"), Is.EqualTo("x"));
        Assert.That(Path.Exists(Path.Combine(root, "target/data")), Is.False);
    }

    [Test]
    public void ProgramsAreRecognisedByTheirFiles()
    {
        Assert.That(
            () => ProgramFiles.Find(Path.Combine(root, "source/a.dll")),
            Throws.TypeOf<UsageException>().With.Message.Contains("is a library, not a program")
        );
        Write("source/bundle", "");
        Assert.That(
            () => ProgramFiles.Find(Path.Combine(root, "source/bundle")),
            Throws.TypeOf<UsageException>().With.Message.Contains("single file")
        );
        Write("source/a.runtimeconfig.json", "{}");
        Assert.That(ProgramFiles.Find(Path.Combine(root, "source/a.dll")).Name, Is.EqualTo("a"));
    }
}
