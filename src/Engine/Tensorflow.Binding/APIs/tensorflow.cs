using System.Reflection;
using Tensorflow.Keras;

namespace Tensorflow;

public partial class tensorflow
{
    [ThreadStatic]
    private static Status? t_status;

    private IKerasApi? _keras;

    public Status Status => t_status ??= new Status();

    /// <summary>Keras, from the assembly Tensorflow.Keras, which is loaded when it is first asked for.</summary>
    public IKerasApi keras => _keras ??= LoadKeras();

    private static IKerasApi LoadKeras()
    {
        Assembly assembly;
        try
        {
            assembly = Assembly.Load("Tensorflow.Keras");
        }
        catch (FileNotFoundException missing)
        {
            throw new TensorflowException(
                "tf.keras needs the assembly Tensorflow.Keras; reference its package.",
                missing
            );
        }
        Type type =
            assembly.GetExportedTypes().FirstOrDefault(t => t.IsClass && t.IsAssignableTo(typeof(IKerasApi)))
            ?? throw new TensorflowException($"{assembly.FullName} has no class that implements IKerasApi.");
        return (IKerasApi)Activator.CreateInstance(type)!;
    }
}
