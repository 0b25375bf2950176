using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Gathering, scattering and slicing.</summary>
public static partial class gen_array_ops
{
    public static Tensor gather(Tensor params_, Tensor indices, bool validate_indices = true, string? name = null) =>
        tf.Context.ExecuteOp(
            "Gather",
            name,
            new ExecuteOpArgs(params_, indices).Attr("validate_indices", validate_indices)
        );

    public static Tensor gather_nd(Tensor params_, Tensor indices, string? name = null) =>
        tf.Context.ExecuteOp("GatherNd", name, new ExecuteOpArgs(params_, indices));

    public static Tensor gather_v2(
        Tensor params_,
        Tensor indices,
        Tensor axis,
        int batch_dims = 0,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "GatherV2",
            name,
            new ExecuteOpArgs(params_, indices, axis).Attr("batch_dims", batch_dims)
        );

    public static Tensor[] list_diff(
        Tensor x,
        Tensor y,
        TF_DataType out_idx = TF_DataType.TF_INT32,
        string? name = null
    ) => tf.Context.ExecuteOp("ListDiff", name, new ExecuteOpArgs(x, y).Attr("out_idx", out_idx));

    public static Tensor one_hot(
        Tensor indices,
        Tensor depth,
        Tensor on_value,
        Tensor off_value,
        int axis = -1,
        string? name = null
    ) =>
        tf.Context.ExecuteOp("OneHot", name, new ExecuteOpArgs(indices, depth, on_value, off_value).Attr("axis", axis));

    public static Operation? resource_strided_slice_assign(
        Tensor ref_,
        Tensor begin,
        Tensor end,
        Tensor strides,
        Tensor value,
        int begin_mask = 0,
        int end_mask = 0,
        int ellipsis_mask = 0,
        int new_axis_mask = 0,
        int shrink_axis_mask = 0,
        string? name = null
    ) =>
        OperationCalls.Execute(
            "ResourceStridedSliceAssign",
            name,
            new ExecuteOpArgs(ref_, begin, end, strides, value)
                .Attr("begin_mask", begin_mask)
                .Attr("end_mask", end_mask)
                .Attr("ellipsis_mask", ellipsis_mask)
                .Attr("new_axis_mask", new_axis_mask)
                .Attr("shrink_axis_mask", shrink_axis_mask)
        );

    public static Tensor scatter_nd(Tensor indices, Tensor updates, Tensor shape, string? name = null) =>
        tf.Context.ExecuteOp("ScatterNd", name, new ExecuteOpArgs(indices, updates, shape));

    public static Tensor scatter_nd_non_aliasing_add(
        Tensor input,
        Tensor indices,
        Tensor updates,
        string? name = null
    ) => tf.Context.ExecuteOp("ScatterNdNonAliasingAdd", name, new ExecuteOpArgs(input, indices, updates));

    public static Tensor slice(Tensor input, Tensor begin, Tensor size, string? name = null) =>
        tf.Context.ExecuteOp("Slice", name, new ExecuteOpArgs(input, begin, size));

    public static Tensor strided_slice(
        Tensor input,
        Tensor begin,
        Tensor end,
        Tensor strides,
        int begin_mask = 0,
        int end_mask = 0,
        int ellipsis_mask = 0,
        int new_axis_mask = 0,
        int shrink_axis_mask = 0,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "StridedSlice",
            name,
            new ExecuteOpArgs(input, begin, end, strides)
                .Attr("begin_mask", begin_mask)
                .Attr("end_mask", end_mask)
                .Attr("ellipsis_mask", ellipsis_mask)
                .Attr("new_axis_mask", new_axis_mask)
                .Attr("shrink_axis_mask", shrink_axis_mask)
        );

    public static Tensor strided_slice_assign(
        Tensor ref_,
        Tensor begin,
        Tensor end,
        Tensor strides,
        Tensor value,
        int begin_mask = 0,
        int end_mask = 0,
        int ellipsis_mask = 0,
        int new_axis_mask = 0,
        int shrink_axis_mask = 0,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "StridedSliceAssign",
            name,
            new ExecuteOpArgs(ref_, begin, end, strides, value)
                .Attr("begin_mask", begin_mask)
                .Attr("end_mask", end_mask)
                .Attr("ellipsis_mask", ellipsis_mask)
                .Attr("new_axis_mask", new_axis_mask)
                .Attr("shrink_axis_mask", shrink_axis_mask)
        );

    public static Tensor strided_slice_grad(
        Tensor shape,
        Tensor begin,
        Tensor end,
        Tensor strides,
        Tensor dy,
        int begin_mask = 0,
        int end_mask = 0,
        int ellipsis_mask = 0,
        int new_axis_mask = 0,
        int shrink_axis_mask = 0,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "StridedSliceGrad",
            name,
            new ExecuteOpArgs(shape, begin, end, strides, dy)
                .Attr("begin_mask", begin_mask)
                .Attr("end_mask", end_mask)
                .Attr("ellipsis_mask", ellipsis_mask)
                .Attr("new_axis_mask", new_axis_mask)
                .Attr("shrink_axis_mask", shrink_axis_mask)
        );

    public static Tensor tensor_scatter_add(Tensor tensor, Tensor indices, Tensor updates, string? name = null) =>
        tf.Context.ExecuteOp("TensorScatterAdd", name, new ExecuteOpArgs(tensor, indices, updates));

    public static Tensor tensor_scatter_sub(Tensor tensor, Tensor indices, Tensor updates, string? name = null) =>
        tf.Context.ExecuteOp("TensorScatterSub", name, new ExecuteOpArgs(tensor, indices, updates));

    public static Tensor tensor_scatter_update(Tensor tensor, Tensor indices, Tensor updates, string? name = null) =>
        tf.Context.ExecuteOp("TensorScatterUpdate", name, new ExecuteOpArgs(tensor, indices, updates));

    public static Tensor tensor_strided_slice_update(
        Tensor input,
        Tensor begin,
        Tensor end,
        Tensor strides,
        Tensor value,
        int begin_mask = 0,
        int end_mask = 0,
        int ellipsis_mask = 0,
        int new_axis_mask = 0,
        int shrink_axis_mask = 0,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "TensorStridedSliceUpdate",
            name,
            new ExecuteOpArgs(input, begin, end, strides, value)
                .Attr("begin_mask", begin_mask)
                .Attr("end_mask", end_mask)
                .Attr("ellipsis_mask", ellipsis_mask)
                .Attr("new_axis_mask", new_axis_mask)
                .Attr("shrink_axis_mask", shrink_axis_mask)
        );

    public static Tensor[] unique(Tensor x, TF_DataType out_idx = TF_DataType.TF_INT32, string? name = null) =>
        tf.Context.ExecuteOp("Unique", name, new ExecuteOpArgs(x).Attr("out_idx", out_idx));

    public static Tensor[] unique_v2(
        Tensor x,
        Tensor axis,
        TF_DataType out_idx = TF_DataType.TF_INT32,
        string? name = null
    ) => tf.Context.ExecuteOp("UniqueV2", name, new ExecuteOpArgs(x, axis).Attr("out_idx", out_idx));

    public static Tensor[] unique_with_counts(
        Tensor x,
        TF_DataType out_idx = TF_DataType.TF_INT32,
        string? name = null
    ) => tf.Context.ExecuteOp("UniqueWithCounts", name, new ExecuteOpArgs(x).Attr("out_idx", out_idx));

    public static Tensor[] unique_with_counts_v2(
        Tensor x,
        Tensor axis,
        TF_DataType out_idx = TF_DataType.TF_INT32,
        string? name = null
    ) => tf.Context.ExecuteOp("UniqueWithCountsV2", name, new ExecuteOpArgs(x, axis).Attr("out_idx", out_idx));

    public static Tensor where(Tensor input, string? name = null) =>
        tf.Context.ExecuteOp("Where", name, new ExecuteOpArgs(input));
}
