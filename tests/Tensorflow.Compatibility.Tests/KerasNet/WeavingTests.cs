using System.Reflection;
using System.Runtime.Loader;
using Matex.Transparent.KerasNet;
using Matex.Transparent.Weaving;

namespace Tensorflow.Compatibility.Tests.KerasNet;

/// <summary>The adapter's join point is found in both layouts of Keras.NET, and a program alone is left as it is.</summary>
[TestFixture(KerasNetAssemblies.Old, "Keras")]
[TestFixture(KerasNetAssemblies.New, "Tensorflow")]
internal sealed class WeavingTests(string layout, string coreAssembly)
{
    private static readonly string s_adapter = typeof(Startup).Assembly.Location;

    private string _woven = "";
    private WeavingResult _result = new([], []);

    [OneTimeSetUp]
    public void Weave()
    {
        string[] assemblies = KerasNetAssemblies.Of(layout);
        _woven = Scratch.CreateFolder("woven");
        _result = Weaver.Weave(new WeavingRequest(assemblies, [s_adapter], _woven));
        foreach (string path in assemblies.Where(path => !File.Exists(Woven(path))))
        {
            File.Copy(path, Woven(path));
        }
    }

    [Test]
    public void The_import_of_Keras_is_woven_without_a_warning()
    {
        Assert.That(_result.Messages, Is.Empty);
        Assert.That(
            _result.Assemblies.ToDictionary(a => Path.GetFileNameWithoutExtension(a.Original), a => a.JoinPoints.Count),
            Has.Exactly(1).EqualTo(KeyValuePair.Create(coreAssembly, 1))
        );
    }

    [Test]
    public void Without_a_launcher_the_import_is_the_original_one()
    {
        AssemblyLoadContext context = new("woven Keras.NET", isCollectible: true);
        context.Resolving += (_, name) =>
            new[] { _woven, AppContext.BaseDirectory }
                .Select(folder => Path.Combine(folder, name.Name + ".dll"))
                .Where(File.Exists)
                .Select(context.LoadFromAssemblyPath)
                .FirstOrDefault();
        Assembly core = context.LoadFromAssemblyPath(Path.Combine(_woven, coreAssembly + ".dll"));
        MethodInfo import = core.GetType("Keras.Keras")!
            .GetMethod("InstallAndImport", BindingFlags.NonPublic | BindingFlags.Static)!;
        // The body of a reference assembly throws null: that it is reached shows that the advice went on to it.
        Assert.That(
            () => import.Invoke(null, BindingFlags.DoNotWrapExceptions, null, ["tensorflow.keras"], null),
            Throws.TypeOf<NullReferenceException>()
        );
        context.Unload();
    }

    private string Woven(string path) => Path.Combine(_woven, Path.GetFileName(path));
}
