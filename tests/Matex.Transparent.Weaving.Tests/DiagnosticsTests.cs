namespace Matex.Transparent.Weaving.Tests;

[TestFixture]
internal sealed class DiagnosticsTests
{
    private const string Target = """
        public abstract class Shape { public abstract int Area(int x); public Shape() { } }
        public struct Point { public int X(int x) => x; }
        public class Program { public static int F(int x) => x; }
        """;

    private static WeavingMessage OnlyMessage(string advice, string version = "1.0.0.0")
    {
        using var scene = Scene.Woven(Target, $"public static class Advice {{ {advice} }}", version);
        Assert.That(scene.Result.Messages, Has.Count.EqualTo(1));
        return scene.Result.Messages[0];
    }

    [Test]
    public void MissingJoinPointNamesVersionsAndLoss()
    {
        var message = OnlyMessage(
            """[Around("Program", "Gone", Purpose = "splitting of batches")] public static int G(Func<int, int> p, int x) => x;"""
        );
        Assert.That(message.Severity, Is.EqualTo(WeavingSeverity.Warning));
        Assert.That(message.Code, Is.EqualTo(WeavingCodes.MissingJoinPoint));
        Assert.That(message.Text, Does.Contain("Target 1.0.0.0 has no method Program.Gone"));
        Assert.That(message.Text, Does.Contain("knows the versions 1.0 to 1.9"));
        Assert.That(message.Text, Does.Contain("Lost: splitting of batches."));
    }

    [Test]
    public void MissingTypeIsNamed()
    {
        var message = OnlyMessage("""[Around("No.Such", "F")] public static int G(Func<int, int> p, int x) => x;""");
        Assert.That(message.Code, Is.EqualTo(WeavingCodes.MissingJoinPoint));
        Assert.That(message.Text, Does.Contain("no type No.Such").And.Contain("what Advice.G does"));
    }

    [Test]
    public void ChangedJoinPointShowsWhatWasFound()
    {
        var message = OnlyMessage("""[Around("Program", "F")] public static int F(Func<long, int> p, long x) => 0;""");
        Assert.That(message.Code, Is.EqualTo(WeavingCodes.ChangedJoinPoint));
        Assert.That(
            message.Text,
            Does.Contain("another signature").And.Contain("System.Int32 Program::F(System.Int32)")
        );
    }

    [TestCase("Shape", "Area", "Func<int, int> p, Shape s, int x", "it has no body")]
    [TestCase("Point", "X", "Func<int, int> p, Point s, int x", "structs")]
    public void UnsuitableJoinPoints(string type, string method, string parameters, string reason)
    {
        var message = OnlyMessage($"[Around(\"{type}\", \"{method}\")] public static int A({parameters}) => x;");
        Assert.That(message.Code, Is.EqualTo(WeavingCodes.UnsuitableJoinPoint));
        Assert.That(message.Text, Does.Contain(reason));
    }

    [Test]
    public void ConstructorsAreUnsuitable()
    {
        var message = OnlyMessage("""[Around("Shape", ".ctor")] public static void A(Action p, Shape s) => p();""");
        Assert.That(message.Code, Is.EqualTo(WeavingCodes.UnsuitableJoinPoint));
    }

    [Test]
    public void OptionalJoinPointsMayBeMissing()
    {
        using var scene = Scene.Woven(
            Target,
            """public static class Advice { [Around("Program", "Gone", Optional = true)] public static int G(Func<int, int> p, int x) => x; }"""
        );
        Assert.That(scene.Result.Messages, Is.Empty);
    }

    [TestCase("0.9.9.0", false)]
    [TestCase("1.0.0.0", true)]
    [TestCase("1.9.7.0", true)]
    [TestCase("2.0.0.0", false)]
    public void VersionsOutsideTheRangeAreReported(string version, bool supported)
    {
        using var scene = Scene.Woven(Target, "public static class Advice { }", version);
        Assert.That(
            scene.Result.Messages.Select(m => m.Code),
            supported ? Is.Empty : Is.EqualTo([WeavingCodes.UnsupportedVersion])
        );
    }

    [TestCase("[Around(\"Program\", \"F\")] static int F(Func<int, int> p, int x) => x;", "must be public and static")]
    [TestCase("[Around(\"Program\", \"F\")] public static int F(int x) => x;", "must be a delegate")]
    [TestCase(
        "[Around(\"Program\", \"F\")] public static int F(Func<long, int> p, int x) => x;",
        "must have the advice's"
    )]
    [TestCase(
        "[Around(\"Program\", \"F\")] public static long F(Func<int, int> p, int x) => x;",
        "must have the advice's"
    )]
    [TestCase("[OnLoad] public static void Start(int x) { }", "[OnLoad]")]
    public void WrongAdaptersAreErrors(string advice, string problem)
    {
        var message = OnlyMessage(advice);
        Assert.That(message.Severity, Is.EqualTo(WeavingSeverity.Error));
        Assert.That(message.Code, Is.EqualTo(WeavingCodes.InvalidAdapter));
        Assert.That(message.Text, Does.Contain(problem));
    }

    [Test]
    public void AFileThatIsNoAssemblyIsAnError()
    {
        using var scene = Scene.Woven(Target, "public static class Advice { }");
        File.WriteAllText(scene.Target, "not an assembly");
        scene.Weave();
        Assert.That(scene.Result.Succeeded, Is.False);
        Assert.That(scene.Result.Messages.Single().Code, Is.EqualTo(WeavingCodes.UnreadableAssembly));
    }

    [Test]
    public void AProgramWithoutTargetsIsToldSo()
    {
        using var scene = Scene.Woven(Target, "public static class Advice { }");
        var result = Weaver.Weave(new WeavingRequest([scene.Adapter], [scene.Adapter], scene.Output));
        Assert.That(result.Messages.Single().Code, Is.EqualTo(WeavingCodes.NothingToWeave));
        Assert.That(result.Messages.Single().Text, Does.Contain("(Target)"));
    }
}
