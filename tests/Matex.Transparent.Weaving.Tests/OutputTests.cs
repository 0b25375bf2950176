using System.Reflection.PortableExecutable;
using Matex.Transparent.Interception;
using Mono.Cecil;

namespace Matex.Transparent.Weaving.Tests;

[TestFixture]
internal sealed class OutputTests
{
    private const string Target = """
        public class Log { public static string Text = ""; }
        static class Initializer { [System.Runtime.CompilerServices.ModuleInitializer] internal static void Run() => Log.Text += "own;"; }
        public class Program {
            static int F(int x) => throw new InvalidOperationException("in F");
            public static int Run(int x) => F(x);
            public static string LogText() => Log.Text;
        }
        """;

    private const string Advice = """
        public static class Advice {
            [OnLoad] public static void Start() => Log.Text += "adapter;";
            [Around("Program", "F")] public static int F(Func<int, int> proceed, int x) => proceed(x);
            [Around("Program", "Gone")] public static int G(Func<int, int> proceed, int x) => proceed(x);
        }
        """;

    private static readonly string ValidAdvice = Advice.Replace("[Around(\"Program\", \"Gone\")] ", "");

    [Test]
    public void TheStartMethodRunsAfterTheModulesOwnInitializer()
    {
        using var scene = Scene.Woven(Target, ValidAdvice);
        Assert.That(scene.Call("LogText"), Is.EqualTo("own;adapter;"));
    }

    [Test]
    public void TheMarkerTellsWhatWasWoven()
    {
        using var scene = Scene.Woven(Target, Advice, version: "3.0.0.0");
        using var module = ModuleDefinition.ReadModule(Path.Combine(scene.Output, "Target.dll"));
        var marker = module.Assembly.CustomAttributes.Single(a => a.AttributeType.Name == nameof(WovenAttribute));
        var properties = marker.Properties.ToDictionary(p => p.Name, p => p.Argument.Value);
        Assert.That(marker.ConstructorArguments[0].Value, Is.EqualTo("Adapter"));
        Assert.That(((CustomAttributeArgument[])properties["Woven"]).Select(a => a.Value), Is.EqualTo(["Program.F"]));
        Assert.That((CustomAttributeArgument[])properties["Warnings"], Has.Length.EqualTo(2));
        Assert.That(properties["UnsupportedVersion"], Is.EqualTo("1.0 to 1.9"));
    }

    [Test]
    public void AWovenAssemblyIsNotWovenAgain()
    {
        using var scene = Scene.Woven(Target, ValidAdvice);
        string woven = Path.Combine(scene.Output, "Target.dll");
        var again = Weaver.Weave(new WeavingRequest([woven], [scene.Adapter], Path.Combine(scene.Folder, "again")));
        Assert.That(again.Messages, Is.Empty);
        Assert.That(again.Assemblies.Single().Woven, Is.EqualTo(woven));
        Assert.That(Directory.Exists(Path.Combine(scene.Folder, "again")), Is.False);
    }

    [Test]
    public void AnAssemblyWovenByAnotherVersionIsAnError()
    {
        using var scene = Scene.Woven(Target, ValidAdvice);
        string newer = scene.CompileAdapter("[assembly: System.Reflection.AssemblyVersion(\"9.0.0.0\")]" + ValidAdvice);
        string woven = Path.Combine(scene.Output, "Target.dll");
        var again = Weaver.Weave(new WeavingRequest([woven], [newer], scene.Output));
        Assert.That(again.Succeeded, Is.False);
        Assert.That(again.Messages.Single().Code, Is.EqualTo(WeavingCodes.AlreadyWoven));
        Assert.That(again.Messages.Single().Text, Does.Contain("0.0.0.0").And.Contain("9.0.0.0"));
    }

    [Test]
    public void WeavingIsDeterministicWhereverItWrites()
    {
        using var scene = Scene.Woven(Target, ValidAdvice);
        string other = Path.Combine(scene.Folder, "a", "longer", "path");
        scene.Weave(other);
        foreach (string file in new[] { "Target.dll", "Target.pdb" })
        {
            Assert.That(
                File.ReadAllBytes(Path.Combine(other, file)),
                Is.EqualTo(File.ReadAllBytes(Path.Combine(scene.Output, file))),
                file
            );
        }
    }

    [Test]
    public void SymbolsFollowTheMovedBody()
    {
        using var scene = Scene.Woven(Target, ValidAdvice);
        var exception = Assert.Throws<InvalidOperationException>(() => scene.Call("Run", 1));
        Assert.That(exception!.StackTrace, Does.Contain("F$matex").And.Match("Target.cs:line [0-9]+"));
    }

    [Test]
    public void WeavingWorksWithoutSymbols()
    {
        using var scene = Scene.Woven(Target, ValidAdvice);
        File.Delete(Path.ChangeExtension(scene.Target, ".pdb"));
        string output = Path.Combine(scene.Folder, "bare");
        Assert.That(scene.Weave(output).Succeeded);
        Assert.That(Directory.GetFiles(output).Select(Path.GetFileName), Is.EqualTo(["Target.dll"]));
    }

    [Test]
    public void ASignedAssemblyKeepsItsIdentityButClaimsNoSignature()
    {
        using var scene = Scene.Woven(Target, ValidAdvice);
        using (var module = ModuleDefinition.ReadModule(scene.Target, new ReaderParameters { InMemory = true }))
        {
            module.Write(scene.Target, new WriterParameters { StrongNameKeyBlob = StrongNameKey.Create() });
        }
        byte[]? token = TokenOf(scene.Target, out bool signed);
        Assert.That(signed);
        scene.Weave();
        Assert.That(scene.Result.Messages, Is.Empty);
        Assert.That(
            TokenOf(Path.Combine(scene.Output, "Target.dll"), out signed),
            Is.EqualTo(token).And.Length.EqualTo(8)
        );
        Assert.That(signed, Is.False);
    }

    private static byte[] TokenOf(string path, out bool signed)
    {
        using var image = new PEReader(File.OpenRead(path));
        signed = image.PEHeaders.CorHeader!.Flags.HasFlag(CorFlags.StrongNameSigned);
        return System.Reflection.AssemblyName.GetAssemblyName(path).GetPublicKeyToken()!;
    }
}
