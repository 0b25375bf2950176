using System.Reflection;
using Tensorflow.Keras;

namespace Tensorflow;

public partial class tensorflow
{
    private IKerasApi? _keras;

    /// <summary>Keras, from the assembly <c>Tensorflow.Keras</c>.</summary>
    /// <exception cref="InvalidOperationException">The assembly is not beside the program.</exception>
    public IKerasApi keras => _keras ??= LoadKeras();

    private static IKerasApi LoadKeras()
    {
        const string name = "Tensorflow.Keras";
        try
        {
            var type = Assembly.Load(name).GetType($"{name}.KerasInterface", throwOnError: true)!;
            return (IKerasApi)type.GetProperty("Instance")!.GetValue(null)!;
        }
        catch (FileNotFoundException error)
        {
            throw new InvalidOperationException(
                $"tf.keras needs the assembly {name}.dll beside the program: reference the package that brings it.",
                error
            );
        }
    }
}
