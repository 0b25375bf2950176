namespace Tensorflow;

public partial class tensorflow
{
    public Tensor batch_to_space_nd<T>(T input, int[] block_shape, int[,] crops, string? name = null) =>
        gen_array_ops.batch_to_space_nd(
            ops.convert_to_tensor(input!),
            constant_op.constant(block_shape),
            constant_op.constant(crops),
            name
        );

    public Tensor boolean_mask<T1, T2>(T1 tensor, T2 mask, string name = "boolean_mask", int axis = 0) =>
        array_ops.boolean_mask(tensor, mask, name, axis);

    public Tensor broadcast_to(Tensor input, Shape shape, string? name = null) =>
        gen_array_ops.broadcast_to(input, array_ops.ShapeTensor(shape), name);

    public Tensor check_numerics(Tensor tensor, string message, string? name = null) =>
        gen_array_ops.check_numerics(tensor, message, name);

    public Tensor concat(IEnumerable<Tensor> values, int axis, string name = "concat") =>
        array_ops.concat([.. values], constant_op.constant(axis), name);

    public Tensor ensure_shape(Tensor x, Shape shape, string? name = null) =>
        gen_array_ops.ensure_shape(x, shape, name);

    public Tensor expand_dims(Tensor input, int axis = -1, string? name = null) =>
        array_ops.expand_dims(input, axis, name);

    public Tensor gather(Tensor @params, Tensor indices, string? name = null, int axis = 0) =>
        array_ops.gather(@params, indices, name, constant_op.constant(axis));

    public Tensor gather_nd(Tensor @params, Tensor indices, string? name = null) =>
        gen_array_ops.gather_nd(@params, indices, name);

    public Tensor identity(Tensor input, string? name = null) => array_ops.identity(input, name);

    public Tensor pad(
        Tensor tensor,
        Tensor paddings,
        string mode = "CONSTANT",
        string? name = null,
        int constant_values = 0
    ) => array_ops.pad(tensor, paddings, mode, name, constant_values);

    public Tensor rank(Tensor input, string? name = null) => array_ops.rank(input, name);

    public Tensor reshape(Tensor tensor, Shape shape, string? name = null) => array_ops.reshape(tensor, shape, name);

    public Tensor reshape(Tensor tensor, Tensor shape, string? name = null) => array_ops.reshape(tensor, shape, name);

    public Tensor reshape(Tensor tensor, object[] shape, string? name = null) => array_ops.reshape(tensor, shape, name);

    public Tensor reverse(Tensor tensor, Axis axis, string? name = null) =>
        gen_array_ops.reverse_v2(tensor, constant_op.constant(axis.axis), name);

    public Tensor shape(Tensor input, string? name = null, TF_DataType out_type = TF_DataType.TF_INT32) =>
        array_ops.shape_internal(input, name, true, out_type);

    public Tensor size(Tensor input, string? name = null, TF_DataType out_type = TF_DataType.TF_INT32) =>
        array_ops.size(input, name, true, out_type);

    public Tensor slice<Tb, Ts>(Tensor input, Tb[] begin, Ts[] size, string? name = null) =>
        array_ops.slice(
            input,
            array_ops.ShapeOf([.. begin.Cast<object>()]),
            array_ops.ShapeOf([.. size.Cast<object>()]),
            name
        );

    public Tensor[] split(Tensor value, int num_split, Axis axis, string? name = null) =>
        array_ops.split(value, num_split, constant_op.constant(axis.axis[0]), name ?? "split");

    public Tensor[] split(Tensor value, int[] num_split, Axis axis, string? name = null) =>
        array_ops.split(value, num_split, constant_op.constant(axis.axis[0]), -1, name ?? "split");

    public Tensor squeeze(Tensor input, int axis, string? name = null, int squeeze_dims = -1) =>
        array_ops.squeeze(input, axis, name);

    public Tensor squeeze(Tensor input, int[]? axis = null, string? name = null, int squeeze_dims = -1) =>
        array_ops.squeeze(input, axis is null ? null : new Axis(axis), name);

    public Tensor stack(object values, int axis = 0, string name = "stack") => array_ops.stack(values, axis, name);

    public Tensor stack(Tensor[] values, int axis = 0, string name = "stack") => array_ops.stack(values, axis, name);

    public Tensor strided_slice(
        Tensor input,
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
        array_ops.strided_slice(
            input,
            begin,
            end,
            strides,
            begin_mask,
            end_mask,
            ellipsis_mask,
            new_axis_mask,
            shrink_axis_mask,
            name
        );

    public Tensor strided_slice<T>(
        Tensor input,
        T[] begin,
        T[] end,
        T[]? strides = null,
        int begin_mask = 0,
        int end_mask = 0,
        int ellipsis_mask = 0,
        int new_axis_mask = 0,
        int shrink_axis_mask = 0,
        string? name = null
    ) =>
        array_ops.strided_slice(
            input,
            ops.convert_to_tensor(begin),
            ops.convert_to_tensor(end),
            strides is null ? null : ops.convert_to_tensor(strides),
            begin_mask,
            end_mask,
            ellipsis_mask,
            new_axis_mask,
            shrink_axis_mask,
            name
        );

    public Tensor tile(Tensor input, Tensor multiples, string? name = null) => array_ops.tile(input, multiples, name);

    public Tensor tile(Tensor input, object[] multiples, string? name = null) =>
        array_ops.tile(input, array_ops.ShapeOf(multiples), name);

    public Tensor tile(Tensor input, Shape multiples, string? name = null) =>
        array_ops.tile(input, array_ops.ShapeTensor(multiples), name);

    public Tensor transpose<T1>(T1 a, Axis? perm = null, string name = "transpose", bool conjugate = false) =>
        array_ops.transpose(a, perm, name, conjugate);

    public Tensor[] unstack(Tensor value, int? num = null, int axis = 0, string name = "unstack") =>
        array_ops.unstack(value, num, axis, name);

    /// <summary>Elements of x where the condition is true and of y elsewhere, broadcasting, or coordinates where both are null.</summary>
    public Tensor where<Tx, Ty>(Tensor condition, Tx x, Ty y, string? name = null) =>
        x is null && y is null ? array_ops.where(condition, name: name) : array_ops.where_v2(condition, x, y, name);

    public Tensor[] dynamic_partition(Tensor data, Tensor partitions, int num_partitions, string? name = null) =>
        gen_data_flow_ops.dynamic_partition(data, partitions, num_partitions, name);

    public Tensor dynamic_stitch(Tensor[] indices, Tensor[] data, string? name = null) =>
        gen_data_flow_ops.dynamic_stitch(indices, data, name);

    public void print(Tensor input) => logging.print_v2(input);

    public logging_ops logging { get; } = new();
}
