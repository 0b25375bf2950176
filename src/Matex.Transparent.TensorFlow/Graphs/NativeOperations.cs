using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Matex.Kernels;
using Tensorflow;

namespace Matex.Transparent.TensorFlow.Graphs;

/// <summary>Registers the wrapper's operations in the native TensorFlow library that TensorFlow.NET computes with.</summary>
internal static unsafe class NativeOperations
{
    private const string Framework = "libtensorflow_framework.so.2";

    private static readonly SiteOperation InPlace = new(
        CustomOperations.InPlace,
        ["N: int >= 1", "T: type"],
        ["values: N * T"],
        ["combined: N * T"],
        OutputShapes.OfInputs
    );

    private static readonly SiteOperation Correcting = new(
        CustomOperations.Correcting,
        ["N: int >= 1", "M: int >= 1", "T: type"],
        ["values: N * T", "given: M * T"],
        ["corrected: N * T"],
        OutputShapes.OfInputs
    );

    private static readonly SiteOperation Resizing = new(
        CustomOperations.Resizing,
        ["T: type"],
        ["value: T"],
        ["resized: T"],
        OutputShapes.Unknown
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
        InPlace.Register(api, &Change);
        Correcting.Register(api, &Change);
        Resizing.Register(api, &Resize);
        return true;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Change(nint kernel, nint context) =>
        KernelCall.Run(
            SiteOperation.Api,
            context,
            call =>
            {
                var values = new RawValue[call.Inputs];
                var changed = call.Outputs;
                for (var i = 0; i < values.Length; i++)
                {
                    var value = i < changed ? call.Forward(i) : call.Input(i);
                    values[i] = new RawValue(value.Data, value.Bytes, (TF_DataType)value.Type, value.Dimensions);
                }
                CustomOperations.Change((int)kernel - 1, values);
            }
        );

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Resize(nint kernel, nint context) =>
        KernelCall.Run(
            SiteOperation.Api,
            context,
            call =>
            {
                var site = CustomOperations.Rows((int)kernel - 1);
                var input = call.Input(0);
                var elements = input.Dimensions.Aggregate(1L, static (product, size) => product * size);
                var elementSize = elements == 0 ? 0 : checked((int)(input.Bytes / elements));
                var output = call.Allocate(0, input.Type, site.Resize(input.Dimensions), elementSize);
                site.Run(Memory(input), input.Dimensions, Memory(output));
            }
        );

    private static Span<byte> Memory(TensorMemory tensor) => new((void*)tensor.Data, checked((int)tensor.Bytes));
}
