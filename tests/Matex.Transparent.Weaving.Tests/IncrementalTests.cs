namespace Matex.Transparent.Weaving.Tests;

[TestFixture]
internal sealed class IncrementalTests
{
    private Scene scene = null!;

    [SetUp]
    public void Create() =>
        scene = Scene.Woven(
            "public class Program { public static int F(int x) => x; }",
            """public static class Advice { [Around("Program", "Gone")] public static int G(Func<int, int> p, int x) => x; }"""
        );

    [TearDown]
    public void Delete() => scene.Dispose();

    private WeavingResult Weave() =>
        IncrementalWeaver.Weave(new WeavingRequest([scene.Target, scene.Adapter], [scene.Adapter], scene.Output));

    private string Woven => Path.Combine(scene.Output, "Target.dll");

    [Test]
    public void NothingIsWovenAgainButWarningsAreRepeated()
    {
        var first = Weave();
        var written = File.GetLastWriteTimeUtc(Woven);
        var second = Weave();
        Assert.That(File.GetLastWriteTimeUtc(Woven), Is.EqualTo(written));
        Assert.That(second.Messages.Single(), Is.EqualTo(first.Messages.Single()));
        Assert.That(second.Replacements(), Is.EquivalentTo(first.Replacements()));
        Assert.That(second.Replacements().Keys.Select(Path.GetFileName), Is.EquivalentTo(["Target.dll", "Target.pdb"]));
    }

    [TestCase("Target.dll")]
    [TestCase("Adapter.dll")]
    public void AChangedFileIsNoticed(string file)
    {
        Weave();
        File.SetLastWriteTimeUtc(Path.Combine(scene.Folder, file), DateTime.UtcNow.AddMinutes(1));
        File.WriteAllText(Woven, "stale");
        Weave();
        Assert.That(new FileInfo(Woven).Length, Is.GreaterThan(100));
    }

    [Test]
    public void ADeletedOutputIsMadeAgain()
    {
        Weave();
        File.Delete(Woven);
        Weave();
        Assert.That(File.Exists(Woven));
    }

    [Test]
    public void ABrokenStampIsTheSameAsNone()
    {
        Weave();
        File.WriteAllText(IncrementalWeaver.StampPath(scene.Output), "{");
        File.Delete(Woven);
        Assert.That(Weave().Succeeded);
        Assert.That(File.Exists(Woven));
    }
}
