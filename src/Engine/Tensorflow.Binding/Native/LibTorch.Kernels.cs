using System.Runtime.InteropServices;

namespace Tensorflow.Engine;

/// <summary>Typed entry points of single operators, for those the dispatcher cannot pass (scalars) or that must be fast.</summary>
internal static unsafe partial class LibTorch
{
    [DllImport(Library)]
    public static extern int aoti_torch_cpu_add_Tensor(nint a, nint b, double alpha, nint* result);

    [DllImport(Library)]
    public static extern int aoti_torch_cpu_add_Scalar(nint a, double b, double alpha, nint* result);

    [DllImport(Library)]
    public static extern int aoti_torch_cpu_mul_Tensor(nint a, nint b, nint* result);

    [DllImport(Library)]
    public static extern int aoti_torch_cpu_mul_Scalar(nint a, double b, nint* result);

    [DllImport(Library)]
    public static extern int aoti_torch_cpu_pow_Tensor_Tensor(nint a, nint b, nint* result);

    [DllImport(Library)]
    public static extern int aoti_torch_cpu_pow_Tensor_Scalar(nint a, double b, nint* result);

    [DllImport(Library)]
    public static extern int aoti_torch_cpu_mm_out(nint result, nint a, nint b);

    [DllImport(Library)]
    public static extern int aoti_torch_cpu_bmm_out(nint result, nint a, nint b);

    [DllImport(Library)]
    public static extern int aoti_torch_cpu_addmm_out(nint result, nint c, nint a, nint b, double beta, double alpha);

    [DllImport(Library)]
    public static extern int aoti_torch_cpu_cat(nint* tensors, long count, long dim, nint* result);

    [DllImport(Library)]
    public static extern int aoti_torch_cpu_permute(nint a, long* dims, long count, nint* result);

    [DllImport(Library)]
    public static extern int aoti_torch_cpu_reshape(nint a, long* sizes, long count, nint* result);

    [DllImport(Library)]
    public static extern int aoti_torch_cpu_fill__Scalar(nint a, double value);

    [DllImport(Library)]
    public static extern int aoti_torch_cpu_convolution(
        nint input,
        nint weight,
        nint* bias,
        long* stride,
        long strideCount,
        long* padding,
        long paddingCount,
        long* dilation,
        long dilationCount,
        int transposed,
        long* outputPadding,
        long outputPaddingCount,
        long groups,
        nint* result
    );

    [DllImport(Library)]
    public static extern int aoti_torch_cpu_convolution_backward(
        nint gradOutput,
        nint input,
        nint weight,
        long** biasSizes,
        long biasCount,
        long* stride,
        long strideCount,
        long* padding,
        long paddingCount,
        long* dilation,
        long dilationCount,
        int transposed,
        long* outputPadding,
        long outputPaddingCount,
        long groups,
        int* outputMask,
        long outputMaskCount,
        nint* gradInput,
        nint* gradWeight,
        nint* gradBias
    );

    [DllImport(Library)]
    public static extern int aoti_torch_cpu_topk(
        nint a,
        long k,
        long dim,
        int largest,
        int sorted,
        nint* values,
        nint* indices
    );

    [DllImport(Library)]
    public static extern int aoti_torch_cpu_sort_stable(
        nint a,
        int* stable,
        long dim,
        int descending,
        nint* values,
        nint* indices
    );

    [DllImport(Library)]
    public static extern int aoti_torch_cpu_cumsum(nint a, long dim, int* type, nint* result);

    [DllImport(Library)]
    public static extern int aoti_torch_cpu_cumprod(nint a, long dim, int* type, nint* result);

    [DllImport(Library)]
    public static extern int aoti_torch_cpu_nonzero(nint a, nint* result);

    [DllImport(Library)]
    public static extern int aoti_torch_cpu_pad(nint a, long* pad, long count, byte* mode, double* value, nint* result);
}
