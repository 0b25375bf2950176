using System.Reflection;
using Matex.Engine.Lists;
using Matex.ReferenceAssemblies.PublicApi;

namespace Tensorflow.Tests.PublicApi;

/// <summary>What TensorFlow.NET has and the engine does not is there, throws with its name, and is listed.</summary>
[TestFixture]
public class LeftOutTests
{
    private static readonly Assembly[] s_assemblies = [typeof(Tensor).Assembly, typeof(KerasApi).Assembly];

    [TestCase("Binding", "tfnet/api-binding.txt")]
    [TestCase("Keras", "tfnet/api-keras.txt")]
    public void The_list_holds_exactly_what_the_source_lacks(string name, string api)
    {
        string[] lines = SharedFiles.ReadLines(api);
        string assembly = Path.Combine(AppContext.BaseDirectory, $"Tensorflow.{name}.dll");
        string[] references =
        [
            .. Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System*.dll"),
            .. Directory.GetFiles(AppContext.BaseDirectory, "*.dll").Where(path => path != assembly),
        ];
        string file = Path.Combine(Repository, "src", "Engine", $"Tensorflow.{name}", "LeftOut.txt");
        List<string> expected = AbsentMembers.Of(assembly, lines, references);
        string[] listed = File.ReadAllLines(file);
        string[] missing = [.. expected.Except(listed)];
        string[] stale = [.. listed.Except(expected)];
        Assert.That(
            missing.Concat(stale),
            Is.Empty,
            $"Write src/Engine/Tensorflow.{name}/LeftOut.txt and docs/left-out.md anew: bash tools/left-out.sh. "
                + $"Missing:\n  {string.Join("\n  ", missing)}\nStale:\n  {string.Join("\n  ", stale)}"
        );
    }

    [Test]
    public void The_page_says_what_the_lists_hold()
    {
        string[] lines =
        [
            .. new[] { "Binding", "Keras" }.SelectMany(name =>
                File.ReadAllLines(Path.Combine(Repository, "src", "Engine", $"Tensorflow.{name}", "LeftOut.txt"))
            ),
        ];
        Assert.That(
            File.ReadAllText(Path.Combine(Repository, "docs", "left-out.md")),
            Is.EqualTo(LeftOutPage.Of(lines)),
            "Write the page anew: bash tools/left-out.sh"
        );
    }

    [Test]
    public void Completed_types_load() =>
        Assert.That(s_assemblies.SelectMany(a => a.GetTypes()).Count(), Is.GreaterThan(1000));

    [Test]
    public void Every_static_method_that_is_left_out_throws_with_its_name()
    {
        var called = 0;
        foreach (
            Type type in s_assemblies.SelectMany(a => a.GetExportedTypes()).Where(t => !t.ContainsGenericParameters)
        )
        {
            const BindingFlags Own = BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly;
            foreach (MethodInfo method in type.GetMethods(Own).Where(m => IsLeftOut(m) && !m.IsGenericMethod))
            {
                object?[] arguments = new object?[method.GetParameters().Length];
                var error = Assert
                    .Throws<TargetInvocationException>(() => method.Invoke(null, arguments))!
                    .InnerException!;
                Assert.That(error, Is.InstanceOf<NotSupportedException>(), $"{type}.{method}");
                Assert.That(
                    error.Message,
                    Does.StartWith($"{type.FullName}.{method.Name} ").And.Contain("TensorFlow.NET")
                );
                called++;
            }
        }
        Assert.That(called, Is.GreaterThan(1000));
    }

    private static string Repository
    {
        get
        {
            DirectoryInfo folder = new(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "Matex.Transparent.sln")))
            {
                folder = folder.Parent!;
            }
            return folder.FullName;
        }
    }

    private static bool IsLeftOut(MethodInfo method) =>
        method.GetCustomAttribute<ObsoleteAttribute>()?.Message?.StartsWith("Not part of the embedded engine") == true;
}
