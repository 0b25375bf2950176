using Tensorflow.Engine;
using Tensorflow.NumPy;

namespace Tensorflow;

/// <summary>Tensors as protobuf messages, and values that are known before running.</summary>
public static partial class tensor_util
{
    /// <summary>The value of a tensor when it is known without running the graph, else null.</summary>
    public static NDArray constant_value(Tensor tensor, bool partial = false) =>
        ConstantFolding.Value(tensor) is { } value ? new NDArray(value) : null!;

    /// <summary>The shape that a tensor of sizes stands for, as far as it is known.</summary>
    public static Shape constant_value_as_shape(Tensor tensor) =>
        tensor.IsHost ? new Shape(HostValue.ToIntegers(tensor.Value)) : ConstantFolding.PartialShape(tensor);

    public static TensorProto make_tensor_proto(
        object values,
        TF_DataType dtype = TF_DataType.DtInvalid,
        Shape? shape = null,
        bool verify_shape = false,
        bool allow_broadcast = false
    ) => TensorProtos.Write(HostValue.FromObject(values, dtype, shape));

    public static NDArray MakeNdarray(TensorProto tensor) => new(TensorProtos.Read(tensor));

    public static TensorShapeProto as_shape_proto(this Shape tshape)
    {
        var proto = new TensorShapeProto();
        if (tshape.IsNull)
            proto.UnknownRank = true;
        else
            foreach (var size in tshape.dims)
                proto.Dim.Add(new TensorShapeProto.Types.Dim { Size = size });
        return proto;
    }

    public static TensorShapeProto as_proto(this Shape tshape) => tshape.as_shape_proto();

    public static Shape to_shape(long[] dims) => new(dims);

    public static Shape to_shape(int[] dims) => new(dims);

    public static Shape reshape(this Shape shape, int[] dims) => new(dims);

    public static Tensor shape_tensor(int[] shape) => constant_op.constant(shape);
}
