using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Matex.Mpi;

/// <summary>
/// Reductions of half and bfloat16, which MPI does not have: operations of our own (MPI_Op_create) over 16-bit
/// unsigned integers. Each term is widened to single precision and the result rounded once per call.
/// </summary>
internal sealed unsafe class SixteenBitReductions(MpiLibrary library)
{
    private readonly Dictionary<(ElementType, Operation), nint> created = [];
    private readonly Lock gate = new();

    /// <summary>The MPI handle of the operation; created at its first use.</summary>
    public nint Get(ElementType type, Operation operation)
    {
        lock (gate)
        {
            if (created.TryGetValue((type, operation), out var handle))
                return handle;
            library.Check(library.Functions.OperationCreate(Function(type, operation), 1, &handle), "MPI_Op_create");
            return created[(type, operation)] = handle;
        }
    }

    private static delegate* unmanaged[Cdecl]<void*, void*, int*, void*, void> Function(
        ElementType type,
        Operation operation
    ) =>
        (type, operation) switch
        {
            (ElementType.Half, Operation.Add) => &AddHalf,
            (ElementType.Half, Operation.Multiply) => &MultiplyHalf,
            (ElementType.Half, Operation.Max) => &MaxHalf,
            (ElementType.Half, Operation.Min) => &MinHalf,
            (ElementType.BFloat16, Operation.Add) => &AddBFloat16,
            (ElementType.BFloat16, Operation.Multiply) => &MultiplyBFloat16,
            (ElementType.BFloat16, Operation.Max) => &MaxBFloat16,
            (ElementType.BFloat16, Operation.Min) => &MinBFloat16,
            _ => throw new NotSupportedException($"{operation} is not defined on {type}."),
        };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void AddHalf(void* input, void* result, int* length, void* type)
    {
        var x = new ReadOnlySpan<Half>(input, *length);
        var y = new Span<Half>(result, *length);
        for (var i = 0; i < y.Length; i++)
            y[i] = (Half)((float)x[i] + (float)y[i]);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void MultiplyHalf(void* input, void* result, int* length, void* type)
    {
        var x = new ReadOnlySpan<Half>(input, *length);
        var y = new Span<Half>(result, *length);
        for (var i = 0; i < y.Length; i++)
            y[i] = (Half)((float)x[i] * (float)y[i]);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void MaxHalf(void* input, void* result, int* length, void* type)
    {
        var x = new ReadOnlySpan<Half>(input, *length);
        var y = new Span<Half>(result, *length);
        for (var i = 0; i < y.Length; i++)
            y[i] = Half.Max(x[i], y[i]);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void MinHalf(void* input, void* result, int* length, void* type)
    {
        var x = new ReadOnlySpan<Half>(input, *length);
        var y = new Span<Half>(result, *length);
        for (var i = 0; i < y.Length; i++)
            y[i] = Half.Min(x[i], y[i]);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void AddBFloat16(void* input, void* result, int* length, void* type)
    {
        var x = new ReadOnlySpan<BFloat16>(input, *length);
        var y = new Span<BFloat16>(result, *length);
        for (var i = 0; i < y.Length; i++)
            y[i] = (BFloat16)((float)x[i] + y[i]);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void MultiplyBFloat16(void* input, void* result, int* length, void* type)
    {
        var x = new ReadOnlySpan<BFloat16>(input, *length);
        var y = new Span<BFloat16>(result, *length);
        for (var i = 0; i < y.Length; i++)
            y[i] = (BFloat16)((float)x[i] * y[i]);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void MaxBFloat16(void* input, void* result, int* length, void* type)
    {
        var x = new ReadOnlySpan<BFloat16>(input, *length);
        var y = new Span<BFloat16>(result, *length);
        for (var i = 0; i < y.Length; i++)
            y[i] = (BFloat16)float.Max(x[i], y[i]);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void MinBFloat16(void* input, void* result, int* length, void* type)
    {
        var x = new ReadOnlySpan<BFloat16>(input, *length);
        var y = new Span<BFloat16>(result, *length);
        for (var i = 0; i < y.Length; i++)
            y[i] = (BFloat16)float.Min(x[i], y[i]);
    }
}
