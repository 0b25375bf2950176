using System.Reflection;
using Tensorflow;

namespace Matex.Transparent.TensorFlow.Graphs;

/// <summary>Registers the wrapper's operation in the embedded engine.</summary>
internal static class EngineOperations
{
    private const string Registry = "Tensorflow.Engine.ExternalOperations";
    private const string Registration = "RegisterInPlace";

    public static bool TryRegister()
    {
        if (typeof(Tensor).Assembly.GetType(Registry) is not { } registry)
        {
            return false;
        }
        registry
            .GetMethod(Registration, BindingFlags.Static | BindingFlags.Public)!
            .CreateDelegate<Action<string, Action<long, nint[], long[], int[], long[][]>>>()(
                GradientSite.OperationType,
                Compute
            );
        return true;
    }

    private static void Compute(long site, nint[] data, long[] bytes, int[] types, long[][] shapes)
    {
        var values = new RawValue[data.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = new RawValue(data[i], bytes[i], (TF_DataType)types[i], shapes[i]);
        }
        CustomOperations.Combine((int)site, values);
    }
}
