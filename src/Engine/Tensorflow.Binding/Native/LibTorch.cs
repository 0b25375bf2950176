using System.Runtime.InteropServices;

namespace Tensorflow.Engine;

/// <summary>
/// libtorch's stable C interface: tensors and the operator dispatcher
/// (torch/csrc/inductor/aoti_torch/c/shim.h and torch/csrc/stable/c/shim.h of PyTorch 2.10).
/// Functions return 0 on success; handles own one reference each.
/// </summary>
internal static unsafe partial class LibTorch
{
    private const string Library = LibTorchLoader.LibraryName;

    static LibTorch() => LibTorchLoader.EnsureLoaded();

    [DllImport(Library)]
    public static extern int aoti_torch_delete_tensor_object(nint tensor);

    [DllImport(Library)]
    public static extern int aoti_torch_new_tensor_handle(nint tensor, nint* result);

    [DllImport(Library), SuppressGCTransition]
    public static extern int aoti_torch_get_data_ptr(nint tensor, nint* data);

    [DllImport(Library), SuppressGCTransition]
    public static extern int aoti_torch_get_dtype(nint tensor, int* type);

    [DllImport(Library), SuppressGCTransition]
    public static extern int aoti_torch_get_dim(nint tensor, long* rank);

    [DllImport(Library), SuppressGCTransition]
    public static extern int aoti_torch_get_sizes(nint tensor, long** sizes);

    [DllImport(Library), SuppressGCTransition]
    public static extern int aoti_torch_get_strides(nint tensor, long** strides);

    [DllImport(Library), SuppressGCTransition]
    public static extern int aoti_torch_get_storage_offset(nint tensor, long* offset);

    [DllImport(Library)]
    public static extern int aoti_torch_empty_strided(
        long rank,
        long* sizes,
        long* strides,
        int type,
        int deviceType,
        int deviceIndex,
        nint* result
    );

    [DllImport(Library)]
    public static extern int aoti_torch_create_tensor_from_blob(
        nint data,
        long rank,
        long* sizes,
        long* strides,
        long storageOffset,
        int type,
        int deviceType,
        int deviceIndex,
        nint* result
    );

    [DllImport(Library)]
    public static extern int aoti_torch__reinterpret_tensor(
        nint tensor,
        long rank,
        long* sizes,
        long* strides,
        long storageOffset,
        nint* result
    );

    [DllImport(Library)]
    public static extern int aoti_torch_copy_(nint target, nint source, int nonBlocking);

    [DllImport(Library)]
    public static extern int torch_call_dispatcher(byte* name, byte* overload, ulong* stack, ulong version);

    [DllImport(Library)]
    public static extern int torch_new_list_reserve_size(nuint size, nint* list);

    [DllImport(Library)]
    public static extern int torch_list_push_back(nint list, ulong element);

    [DllImport(Library)]
    public static extern int torch_list_size(nint list, nuint* size);

    [DllImport(Library)]
    public static extern int torch_list_get_item(nint list, nuint index, ulong* element);

    [DllImport(Library)]
    public static extern int torch_delete_list(nint list);

    [DllImport(Library)]
    public static extern int torch_new_string_handle(byte* text, nuint length, nint* result);

    [DllImport(Library, EntryPoint = "_ZN2at15set_num_threadsEi")]
    public static extern void set_num_threads(int count);

    [DllImport(Library, EntryPoint = "_ZN2at15get_num_threadsEv")]
    public static extern int get_num_threads();

    /// <summary>Calls a function on a number of OpenMP's threads, the caller among them, and waits for all (libgomp).</summary>
    [DllImport(Library)]
    public static extern void GOMP_parallel(
        delegate* unmanaged[Cdecl]<nint, void> function,
        nint data,
        uint threads,
        uint flags
    );
}
