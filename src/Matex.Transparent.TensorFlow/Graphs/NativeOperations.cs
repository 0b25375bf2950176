using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Matex.Kernels;
using Tensorflow;

namespace Matex.Transparent.TensorFlow.Graphs;

/// <summary>Registers the wrapper's operation in the native TensorFlow library that TensorFlow.NET computes with.</summary>
internal static unsafe class NativeOperations
{
    private const string Framework = "libtensorflow_framework.so.2";

    private static readonly SiteOperation AllReduce = new(
        GradientSite.OperationType,
        ["N: int >= 1", "T: type"],
        ["values: N * T"],
        ["combined: N * T"],
        KeepsShapes: true
    );

    public static bool TryRegister()
    {
        // Loads what TensorFlow.NET itself will load, which brings the framework along.
        if (
            !NativeLibrary.TryLoad("tensorflow", typeof(Tensor).Assembly, null, out _)
            || !NativeLibrary.TryLoad(Framework, out var library)
            || KernelApi.Of(library) is not { } api
        )
        {
            return false;
        }
        AllReduce.Register(api, &Compute);
        return true;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Compute(nint kernel, nint context) =>
        KernelCall.Run(
            SiteOperation.Api,
            context,
            call =>
            {
                var values = new RawValue[call.Inputs];
                for (var i = 0; i < values.Length; i++)
                {
                    var output = call.Forward(i);
                    values[i] = new RawValue(output.Data, output.Bytes, (TF_DataType)output.Type, output.Dimensions);
                }
                CustomOperations.Combine((int)kernel - 1, values);
            }
        );
}
