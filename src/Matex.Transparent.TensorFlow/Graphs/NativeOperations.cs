using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tensorflow;

namespace Matex.Transparent.TensorFlow.Graphs;

/// <summary>
/// Registers the wrapper's operation in the native TensorFlow library, through its C interface for kernels
/// (tensorflow/c/ops.h, tensorflow/c/kernels.h), with callbacks in C#.
/// </summary>
internal static unsafe class NativeOperations
{
    private const int InternalError = 13;

    private static NativeKernelApi _api = null!;

    public static bool TryRegister()
    {
        if (NativeKernelApi.Load() is not { } api)
        {
            return false;
        }
        _api = api;
        DefineOperation();
        DefineKernel();
        return true;
    }

    private static void DefineOperation()
    {
        using var name = new Utf8(GradientSite.OperationType);
        var builder = _api.NewOpDefinitionBuilder(name);
        Add(_api.AddAttribute, builder, "N: int >= 1");
        Add(_api.AddAttribute, builder, "T: type");
        Add(_api.AddAttribute, builder, "site: int");
        Add(_api.AddInput, builder, "values: N * T");
        Add(_api.AddOutput, builder, "combined: N * T");
        // Stateful: it is neither folded, nor merged with another, nor left out.
        _api.SetIsStateful(builder, 1);
        _api.SetShapeInference(builder, &InferShapes);
        var status = _api.NewStatus();
        _api.RegisterOpDefinition(builder, status);
        _api.Check(status, "TF_RegisterOpDefinition");
    }

    private static void DefineKernel()
    {
        using var name = new Utf8(GradientSite.OperationType);
        using var device = new Utf8("CPU");
        var builder = _api.NewKernelBuilder(name, device, &Create, &Compute, &Delete);
        var status = _api.NewStatus();
        _api.RegisterKernelBuilder(name, builder, status);
        _api.Check(status, "TF_RegisterKernelBuilder");
    }

    private static void Add(delegate* unmanaged<nint, byte*, void> add, nint builder, string specification)
    {
        using var text = new Utf8(specification);
        add(builder, text);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void InferShapes(nint context, nint status)
    {
        var handle = _api.NewShapeHandle();
        for (var i = 0; i < _api.ShapeInputs(context); i++)
        {
            _api.GetShapeInput(context, i, handle, status);
            _api.SetShapeOutput(context, i, handle, status);
        }
        _api.DeleteShapeHandle(handle);
    }

    /// <summary>A kernel is its site's number; null is no kernel, so numbers start at one.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Create(nint construction)
    {
        using var name = new Utf8("site");
        var status = _api.NewStatus();
        long site;
        _api.GetAttributeInt64(construction, name, &site, status);
        _api.DeleteStatus(status);
        return (nint)(site + 1);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Delete(nint kernel) { }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Compute(nint kernel, nint context)
    {
        var status = _api.NewStatus();
        var outputs = new nint[_api.NumInputs(context)];
        try
        {
            var values = new RawValue[outputs.Length];
            for (var i = 0; i < values.Length; i++)
            {
                (outputs[i], values[i]) = Forward(context, i, status);
            }
            CustomOperations.Combine((int)kernel - 1, values);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // An exception must not pass through native frames; it arrives as the session run's error.
            using var text = new Utf8(exception.Message);
            _api.SetStatus(status, InternalError, text);
            _api.Fail(context, status);
        }
        finally
        {
            foreach (var output in outputs)
            {
                _api.DeleteTensor(output);
            }
            _api.DeleteStatus(status);
        }
    }

    /// <summary>An output with an input's value: its own memory where nobody else needs it, else a copy.</summary>
    private static (nint Output, RawValue Value) Forward(nint context, int index, nint status)
    {
        nint input;
        _api.GetInput(context, index, &input, status);
        var rank = _api.NumDims(input);
        var dimensions = stackalloc long[Math.Max(1, rank)];
        for (var d = 0; d < rank; d++)
        {
            dimensions[d] = _api.Dim(input, d);
        }
        // While this handle lives the memory counts as shared and is not forwarded.
        _api.DeleteTensor(input);
        int forwarded;
        var output = _api.ForwardInputOrAllocateOutput(context, &index, 1, index, dimensions, rank, &forwarded, status);
        var bytes = (long)_api.ByteSize(output);
        if (forwarded < 0)
        {
            _api.GetInput(context, index, &input, status);
            System.Buffer.MemoryCopy((void*)_api.Data(input), (void*)_api.Data(output), bytes, bytes);
            _api.DeleteTensor(input);
        }
        return (
            output,
            new RawValue(
                _api.Data(output),
                bytes,
                (TF_DataType)_api.Type(output),
                new Span<long>(dimensions, rank).ToArray()
            )
        );
    }
}
