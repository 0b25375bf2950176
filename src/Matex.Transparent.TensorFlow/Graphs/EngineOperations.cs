using System.Reflection;
using Tensorflow;

namespace Matex.Transparent.TensorFlow.Graphs;

/// <summary>Registers the wrapper's operations in the embedded engine.</summary>
internal static unsafe class EngineOperations
{
    private const string Registry = "Tensorflow.Engine.ExternalOperations";

    public static bool TryRegister()
    {
        if (typeof(Tensor).Assembly.GetType(Registry) is not { } registry)
        {
            return false;
        }
        Method(registry, "RegisterInPlace")
            .CreateDelegate<Action<string, Action<long, nint[], long[], int[], long[][]>>>()(
                CustomOperations.InPlace,
                Change
            );
        Method(registry, "RegisterCorrecting")
            .CreateDelegate<Action<string, Action<long, nint[], long[], int[], long[][]>>>()(
                CustomOperations.Correcting,
                Change
            );
        Method(registry, "RegisterResizing")
            .CreateDelegate<Action<string, Func<long, long[], long[]>, Action<long, nint, long, long[], nint, long>>>()(
                CustomOperations.Resizing,
                static (site, from) => CustomOperations.Rows((int)site).Resize(from),
                Resize
            );
        return true;
    }

    private static MethodInfo Method(Type registry, string name) =>
        registry.GetMethod(name, BindingFlags.Static | BindingFlags.Public)!;

    private static void Change(long site, nint[] data, long[] bytes, int[] types, long[][] shapes)
    {
        var values = new RawValue[data.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = new RawValue(data[i], bytes[i], (TF_DataType)types[i], shapes[i]);
        }
        CustomOperations.Change((int)site, values);
    }

    private static void Resize(long site, nint input, long inputBytes, long[] shape, nint output, long outputBytes) =>
        CustomOperations
            .Rows((int)site)
            .Run(
                new ReadOnlySpan<byte>((void*)input, checked((int)inputBytes)),
                shape,
                new Span<byte>((void*)output, checked((int)outputBytes))
            );
}
