using Tensorflow.Compatibility.Tests.Programs;

namespace Tensorflow.Compatibility.Tests.KerasNet;

/// <summary>The examples for Keras.NET are programs of Keras.NET, in both of its layouts.</summary>
[TestFixture]
internal sealed class ExampleTests
{
    [Test]
    public void It_compiles(
        [Values("Xor", "Mnist")] string name,
        [Values(KerasNetAssemblies.Old, KerasNetAssemblies.New)] string layout
    )
    {
        string source = ProgramSources.Read(Path.Combine("KerasNet", name));
        Assert.That(ProgramCompiler.Compile("KerasNet" + name, source, KerasNetAssemblies.Of(layout)), Is.Not.Empty);
    }
}
