namespace Tensorflow;

public partial class tensorflow
{
    public Slice newaxis = Slice.NewAxis;
    public Slice ellipsis = Slice.Ellipsis;

    public Tensor constant(
        object value,
        TF_DataType dtype = TF_DataType.DtInvalid,
        Shape? shape = null,
        string name = "Const"
    ) => constant_op.constant(value, dtype, shape!, verify_shape: false, allow_broadcast: true, name: name);

    public Tensor convert_to_tensor(
        object value,
        TF_DataType dtype = TF_DataType.DtInvalid,
        string? name = null,
        TF_DataType preferred_dtype = TF_DataType.DtInvalid
    ) => ops.convert_to_tensor(value, dtype, name!, preferred_dtype: preferred_dtype);

    public Tensor zeros(Shape shape, TF_DataType dtype = TF_DataType.TF_FLOAT, string? name = null) =>
        array_ops.zeros(shape, dtype, name);

    public Tensor zeros(Tensor shape, TF_DataType dtype = TF_DataType.TF_FLOAT, string? name = null) =>
        array_ops.zeros(shape, dtype, name);

    public Tensor ones(Shape shape, TF_DataType dtype = TF_DataType.TF_FLOAT, string? name = null) =>
        array_ops.ones(shape, dtype, name);

    public Tensor ones(Tensor shape, TF_DataType dtype = TF_DataType.TF_FLOAT, string? name = null) =>
        array_ops.ones(shape, dtype, name);

    public Tensor zeros_like(
        Tensor tensor,
        TF_DataType dtype = TF_DataType.DtInvalid,
        string? name = null,
        bool optimize = true
    ) => array_ops.zeros_like(tensor, dtype, name, optimize);

    public Tensor zeros_like(
        NumPy.NDArray nd,
        TF_DataType dtype = TF_DataType.DtInvalid,
        string? name = null,
        bool optimize = true
    ) => array_ops.zeros_like(nd, dtype, name, optimize);

    public Tensor ones_like(
        Tensor tensor,
        TF_DataType dtype = TF_DataType.DtInvalid,
        string? name = null,
        bool optimize = true
    ) => array_ops.ones_like(tensor, dtype, name, optimize);

    public Tensor ones_like(
        NumPy.NDArray nd,
        TF_DataType dtype = TF_DataType.DtInvalid,
        string? name = null,
        bool optimize = true
    ) => array_ops.ones_like(nd, dtype, name, optimize);

    public Tensor fill<T>(Shape dims, T value, string? name = null) => array_ops.fill(dims, value, name);

    public Tensor fill<T>(Tensor dims, T value, string? name = null) => array_ops.fill(dims, value, name);

    public Tensor range(
        object start,
        object? limit = null,
        object? delta = null,
        TF_DataType? dtype = null,
        string name = "range"
    ) => math_ops.range(start, limit, delta, dtype, name);

    public Tensor one_hot(
        Tensor indices,
        int depth,
        Tensor? on_value = null,
        Tensor? off_value = null,
        TF_DataType dtype = TF_DataType.DtInvalid,
        int axis = -1,
        string? name = null
    ) => array_ops.one_hot(indices, constant_op.constant(depth), on_value, off_value, dtype, axis, name);
}
