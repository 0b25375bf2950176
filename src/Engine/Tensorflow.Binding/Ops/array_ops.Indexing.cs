namespace Tensorflow;

/// <summary>Gathering, slicing, selecting.</summary>
public partial class array_ops
{
    public static Tensor gather(
        Tensor @params,
        Tensor indices,
        string? name = null,
        Tensor? axis = null,
        int batch_dims = 0
    ) => gen_array_ops.gather_v2(@params, indices, axis ?? constant_op.constant(batch_dims), batch_dims, name);

    public static Tensor gather(Tensor @params, Tensor indices, int axis, string? name = null, int batch_dims = 0) =>
        gather(@params, indices, name, constant_op.constant(axis), batch_dims);

    /// <summary>Rows of a variable, read without copying the rest of it.</summary>
    public static Tensor gather(
        ResourceVariable @params,
        Tensor indices,
        string? name = null,
        Tensor? axis = null,
        int batch_dims = 0
    ) =>
        axis is null && batch_dims == 0 && @params.Handle.dtype == TF_DataType.TF_RESOURCE
            ? gen_resource_variable_ops.resource_gather(@params.Handle, indices, @params.dtype, name: name)
            : gather(@params.AsTensor(), indices, name, axis, batch_dims);

    public static Tensor slice(Tensor input, Tensor begin, Tensor size, string? name = null) =>
        gen_array_ops.slice(input, begin, size, name);

    public static Tensor slice(Tensor input, Tensor[] begin, Tensor[] size, string? name = null) =>
        gen_array_ops.slice(input, stack(begin), stack(size), name);

    public static Tensor strided_slice(
        Tensor input_,
        Tensor begin,
        Tensor end,
        Tensor? strides = null,
        int begin_mask = 0,
        int end_mask = 0,
        int ellipsis_mask = 0,
        int new_axis_mask = 0,
        int shrink_axis_mask = 0,
        string? name = null
    ) =>
        gen_array_ops.strided_slice(
            input_,
            begin,
            end,
            strides ?? ones_like(begin),
            begin_mask,
            end_mask,
            ellipsis_mask,
            new_axis_mask,
            shrink_axis_mask,
            name
        );

    public static Tensor strided_slice_grad(
        Tensor shape,
        Tensor begin,
        Tensor end,
        Tensor strides,
        Tensor dy,
        long begin_mask = 0,
        long end_mask = 0,
        long ellipsis_mask = 0,
        long new_axis_mask = 0,
        long shrink_axis_mask = 0,
        string? name = null
    ) =>
        gen_array_ops.strided_slice_grad(
            shape,
            begin,
            end,
            strides,
            dy,
            (int)begin_mask,
            (int)end_mask,
            (int)ellipsis_mask,
            (int)new_axis_mask,
            (int)shrink_axis_mask,
            name
        );

    public static (Tensor, Tensor) unique(Tensor x, TF_DataType out_idx = TF_DataType.TF_INT32, string? name = null)
    {
        Tensor[] results = gen_array_ops.unique(x, out_idx, name);
        return (results[0], results[1]);
    }

    /// <summary>Coordinates of the true elements, or elements of x where true and of y where not (rows of x and y
    /// where the condition is a vector and they are not).</summary>
    public static Tensor where(Tensor condition, object? x = null, object? y = null, string? name = null)
    {
        if (Branches(x, y) is not { } branches)
        {
            return gen_array_ops.where(condition, name);
        }
        return gen_math_ops.select(condition, branches.X, branches.Y, name);
    }

    /// <summary>As <see cref="where"/>, but condition, x and y broadcast against each other.</summary>
    public static Tensor where_v2(Tensor condition, object? x = null, object? y = null, string? name = null)
    {
        if (Branches(x, y) is not { } branches)
        {
            return gen_array_ops.where(condition, name);
        }
        return gen_math_ops.select_v2(condition, branches.X, branches.Y, name);
    }

    /// <summary>The elements (or slices along <paramref name="axis"/>) where the mask is true.</summary>
    public static Tensor boolean_mask<T1, T2>(T1 tensor, T2 mask, string name = "boolean_mask", int axis = 0)
    {
        Tensor values = ops.convert_to_tensor(tensor!);
        Tensor selected = ops.convert_to_tensor(mask!);
        int masked = selected.shape.ndim;
        if (masked < 1)
        {
            throw new ValueError("mask cannot be scalar.");
        }
        Tensor dims = shape(values);
        int first = get_positive_axis(axis, values.shape.ndim);
        int[] counts = [first, masked, values.shape.ndim - first - masked];
        Tensor[] parts = split(dims, counts, constant_op.constant(0));
        Tensor rows = reshape(math_ops.reduce_prod(parts[1]), new Shape(1));
        Tensor flat = reshape(values, concat([parts[0], rows, parts[2]], constant_op.constant(0)));
        Tensor indices = squeeze(gen_array_ops.where(reshape(selected, new Shape(-1))), 1);
        return gather(flat, indices, first, name);
    }

    private static (Tensor X, Tensor Y)? Branches(object? x, object? y) =>
        (x, y) switch
        {
            (null, null) => null,
            (not null, not null) => Operands.Pair(x, y),
            _ => throw new ValueError("x and y must both be non-None or both be None."),
        };
}
