using Tensorflow.NumPy;

namespace Tensorflow;

public static partial class Binding
{
    public static Shape GetShape(this object data) =>
        data switch
        {
            Tensor tensor => tensor.shape,
            IVariableV1 variable => variable.shape,
            Axis { IsScalar: true } => Shape.Scalar,
            Axis axis => new Shape(axis.axis.Length),
            Shape shape => new Shape(shape.rank),
            Array array => new Shape([.. Enumerable.Range(0, array.Rank).Select(i => (long)array.GetLength(i))]),
            _ => Shape.Scalar,
        };

    public static TF_DataType GetDataType(this object data) =>
        data switch
        {
            null => TF_DataType.DtInvalid,
            Tensor tensor => tensor.dtype,
            IVariableV1 variable => variable.dtype,
            Tensor[] and [var first, ..] => first.dtype,
            Tensors { Length: > 0 } tensors => tensors.First().dtype,
            Axis => TF_DataType.TF_INT32,
            Shape => TF_DataType.TF_INT64,
            IEnumerable<Tensor> tensors => tensors.FirstOrDefault()?.dtype ?? TF_DataType.DtInvalid,
            Array array => ElementType(array.GetType()).as_tf_dtype(),
            _ => data.GetType().as_tf_dtype(),
        };

    public static NDArray GetFlattenArray(NDArray x) => x.reshape(new Shape(-1));

    private static Type ElementType(Type type) => type.IsArray ? ElementType(type.GetElementType()!) : type;
}
