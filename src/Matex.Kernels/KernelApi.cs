using System.Runtime.InteropServices;

namespace Matex.Kernels;

/// <summary>The functions of TensorFlow's C interface for operations and kernels (tensorflow/c/ops.h, kernels.h).</summary>
internal sealed unsafe class KernelApi
{
    private readonly nint _library;

    private KernelApi(nint library) => _library = library;

    /// <summary>The interface of a loaded libtensorflow_framework; null where it has none.</summary>
    public static KernelApi? Of(nint library) =>
        Needed.All(function => NativeLibrary.TryGetExport(library, function, out _)) ? new KernelApi(library) : null;

    private static readonly string[] Needed =
    [
        "TF_NewOpDefinitionBuilder",
        "TF_RegisterOpDefinition",
        "TF_NewKernelBuilder",
        "TF_RegisterKernelBuilder",
        "TF_ForwardInputOrAllocateOutput",
    ];

    /// <summary>The library's handle, by which two interfaces are the same.</summary>
    public nint Library => _library;

    public delegate* unmanaged<byte*, nint> NewOpDefinitionBuilder =>
        (delegate* unmanaged<byte*, nint>)Find("TF_NewOpDefinitionBuilder");

    public delegate* unmanaged<nint, byte*, void> AddAttribute =>
        (delegate* unmanaged<nint, byte*, void>)Find("TF_OpDefinitionBuilderAddAttr");

    public delegate* unmanaged<nint, byte*, void> AddInput =>
        (delegate* unmanaged<nint, byte*, void>)Find("TF_OpDefinitionBuilderAddInput");

    public delegate* unmanaged<nint, byte*, void> AddOutput =>
        (delegate* unmanaged<nint, byte*, void>)Find("TF_OpDefinitionBuilderAddOutput");

    public delegate* unmanaged<nint, byte, void> SetIsStateful =>
        (delegate* unmanaged<nint, byte, void>)Find("TF_OpDefinitionBuilderSetIsStateful");

    public delegate* unmanaged<nint, delegate* unmanaged[Cdecl]<nint, nint, void>, void> SetShapeInference =>
        (delegate* unmanaged<nint, delegate* unmanaged[Cdecl]<nint, nint, void>, void>)Find(
            "TF_OpDefinitionBuilderSetShapeInferenceFunction"
        );

    public delegate* unmanaged<nint, nint, void> RegisterOpDefinition =>
        (delegate* unmanaged<nint, nint, void>)Find("TF_RegisterOpDefinition");

    public delegate* unmanaged<
        byte*,
        byte*,
        delegate* unmanaged[Cdecl]<nint, nint>,
        delegate* unmanaged[Cdecl]<nint, nint, void>,
        delegate* unmanaged[Cdecl]<nint, void>,
        nint> NewKernelBuilder =>
        (delegate* unmanaged<
            byte*,
            byte*,
            delegate* unmanaged[Cdecl]<nint, nint>,
            delegate* unmanaged[Cdecl]<nint, nint, void>,
            delegate* unmanaged[Cdecl]<nint, void>,
            nint>)Find("TF_NewKernelBuilder");

    public delegate* unmanaged<byte*, nint, nint, void> RegisterKernelBuilder =>
        (delegate* unmanaged<byte*, nint, nint, void>)Find("TF_RegisterKernelBuilder");

    public delegate* unmanaged<nint, byte*, long*, nint, void> GetAttributeInt64 =>
        (delegate* unmanaged<nint, byte*, long*, nint, void>)Find("TF_OpKernelConstruction_GetAttrInt64");

    public delegate* unmanaged<nint, int> NumInputs =>
        (delegate* unmanaged<nint, int>)Cached(ref _numInputs, "TF_NumInputs");

    public delegate* unmanaged<nint, int> NumOutputs =>
        (delegate* unmanaged<nint, int>)Cached(ref _numOutputs, "TF_NumOutputs");

    public delegate* unmanaged<nint, int, nint*, nint, void> GetInput =>
        (delegate* unmanaged<nint, int, nint*, nint, void>)Cached(ref _getInput, "TF_GetInput");

    public delegate* unmanaged<nint, int*, int, int, long*, int, int*, nint, nint> ForwardInputOrAllocateOutput =>
        (delegate* unmanaged<nint, int*, int, int, long*, int, int*, nint, nint>)Cached(
            ref _forward,
            "TF_ForwardInputOrAllocateOutput"
        );

    public delegate* unmanaged<nint, int, int, long*, int, nuint, nint, nint> AllocateOutput =>
        (delegate* unmanaged<nint, int, int, long*, int, nuint, nint, nint>)Cached(ref _allocate, "TF_AllocateOutput");

    public delegate* unmanaged<nint, nint, void> Fail =>
        (delegate* unmanaged<nint, nint, void>)Find("TF_OpKernelContext_Failure");

    public delegate* unmanaged<nint> NewShapeHandle => (delegate* unmanaged<nint>)Find("TF_NewShapeHandle");

    public delegate* unmanaged<nint, void> DeleteShapeHandle =>
        (delegate* unmanaged<nint, void>)Find("TF_DeleteShapeHandle");

    public delegate* unmanaged<nint, long> ShapeInputs =>
        (delegate* unmanaged<nint, long>)Find("TF_ShapeInferenceContextNumInputs");

    public delegate* unmanaged<nint, int, nint, nint, void> GetShapeInput =>
        (delegate* unmanaged<nint, int, nint, nint, void>)Find("TF_ShapeInferenceContextGetInput");

    public delegate* unmanaged<nint, int, nint, nint, void> SetShapeOutput =>
        (delegate* unmanaged<nint, int, nint, nint, void>)Find("TF_ShapeInferenceContextSetOutput");

    public delegate* unmanaged<nint, nint, void> SetUnknownShape =>
        (delegate* unmanaged<nint, nint, void>)Find("TF_ShapeInferenceContextSetUnknownShape");

    public delegate* unmanaged<nint, int> NumDims => (delegate* unmanaged<nint, int>)Cached(ref _numDims, "TF_NumDims");

    public delegate* unmanaged<nint, int, long> Dim => (delegate* unmanaged<nint, int, long>)Cached(ref _dim, "TF_Dim");

    public delegate* unmanaged<nint, nuint> ByteSize =>
        (delegate* unmanaged<nint, nuint>)Cached(ref _byteSize, "TF_TensorByteSize");

    public delegate* unmanaged<nint, nint> Data => (delegate* unmanaged<nint, nint>)Cached(ref _data, "TF_TensorData");

    public delegate* unmanaged<nint, int> Type => (delegate* unmanaged<nint, int>)Cached(ref _type, "TF_TensorType");

    public delegate* unmanaged<nint, void> DeleteTensor =>
        (delegate* unmanaged<nint, void>)Cached(ref _deleteTensor, "TF_DeleteTensor");

    public delegate* unmanaged<nint> NewStatus => (delegate* unmanaged<nint>)Cached(ref _newStatus, "TF_NewStatus");

    public delegate* unmanaged<nint, void> DeleteStatus =>
        (delegate* unmanaged<nint, void>)Cached(ref _deleteStatus, "TF_DeleteStatus");

    public delegate* unmanaged<nint, int, byte*, void> SetStatus =>
        (delegate* unmanaged<nint, int, byte*, void>)Find("TF_SetStatus");

    public delegate* unmanaged<nint, int> GetCode => (delegate* unmanaged<nint, int>)Cached(ref _getCode, "TF_GetCode");

    /// <summary>What a status says.</summary>
    public string MessageOf(nint status) =>
        Marshal.PtrToStringUTF8(((delegate* unmanaged<nint, nint>)Find("TF_Message"))(status)) ?? "";

    private nint _numInputs,
        _numOutputs,
        _getInput,
        _forward,
        _allocate,
        _numDims,
        _dim,
        _byteSize,
        _data,
        _type,
        _deleteTensor,
        _newStatus,
        _getCode,
        _deleteStatus;

    /// <summary>Frees a status, or throws what it holds.</summary>
    public void Check(nint status, string function)
    {
        var code = GetCode(status);
        var message = MessageOf(status);
        DeleteStatus(status);
        if (code != 0)
        {
            throw new InvalidOperationException($"{function}: {message}");
        }
    }

    private nint Find(string function) => NativeLibrary.GetExport(_library, function);

    /// <summary>Functions that are called in every step are looked up once.</summary>
    private nint Cached(ref nint function, string name) => function != 0 ? function : function = Find(name);
}
