using Tensorflow.Eager;
using static Tensorflow.Binding;

namespace Tensorflow.Engine;

/// <summary>
/// Builds operations for gradient functions: executed at once for host tensors, put into the graph for graph tensors.
/// Inputs are flat; type and length attributes are inferred.
/// </summary>
internal static class Build
{
    public static Tensor Op(string type, params Tensor[] inputs) => Ops(type, inputs)[0];

    public static Tensor Op(string type, Tensor[] inputs, params (string Name, object Value)[] attributes) =>
        Ops(type, inputs, attributes)[0];

    /// <summary>One output of an operation that has several.</summary>
    public static Tensor Op(string type, Tensor[] inputs, int output) => Ops(type, inputs)[output];

    public static Tensor[] Ops(string type, Tensor[] inputs, params (string Name, object Value)[] attributes)
    {
        if (tf.Context.has_graph_arg(inputs))
            return InGraph(type, inputs, attributes);
        var flat = new object[2 * attributes.Length];
        for (var i = 0; i < attributes.Length; i++)
            (flat[2 * i], flat[(2 * i) + 1]) = (attributes[i].Name, attributes[i].Value);
        return tf.Runner.TFE_Execute(tf.Context, tf.Context.DeviceName, type, inputs, flat, -1);
    }

    private static Tensor[] InGraph(string type, Tensor[] inputs, (string Name, object Value)[] attributes)
    {
        var keywords = new Dictionary<string, object>(attributes.Length + inputs.Length);
        foreach (var (name, value) in attributes)
            keywords[name] = value;
        var arguments = OperationRegistry.Find(type).Inputs;
        var next = 0;
        for (var i = 0; i < arguments.Length; i++)
        {
            if (!arguments[i].IsList)
            {
                keywords[arguments[i].Name] = inputs[next++];
                continue;
            }
            var length =
                arguments[i].NumberAttribute is { } number && keywords.TryGetValue(number, out var given)
                    ? Convert.ToInt32(given, System.Globalization.CultureInfo.InvariantCulture)
                    : inputs.Length - next - (arguments.Length - i - 1);
            keywords[arguments[i].Name] = inputs[next..(next + length)];
            next += length;
        }
        return tf.OpDefLib._apply_op_helper(type, null, keywords).outputs;
    }

    public static Tensor Mul(Tensor a, Tensor b) => Op("Mul", a, b);

    public static Tensor Add(Tensor a, Tensor b) => Op("AddV2", a, b);

    public static Tensor Sub(Tensor a, Tensor b) => Op("Sub", a, b);

    public static Tensor ZerosLike(Tensor x) => Op("ZerosLike", x);

    public static Tensor OnesLike(Tensor x) => Op("OnesLike", x);

    public static Tensor Cast(Tensor x, TF_DataType type) =>
        x.dtype.as_base_dtype() == type.as_base_dtype() ? x : Op("Cast", [x], ("DstT", type.as_base_dtype()));

    /// <summary>A constant of rank 0 with the type of a tensor.</summary>
    public static Tensor Like(Tensor x, double value) => Constant(TorchTensor.Scalar(x.dtype.as_base_dtype(), value));

    /// <summary>An int32 constant of rank 0.</summary>
    public static Tensor Int(int value) => Constant(TorchTensor.Scalar(value));

    /// <summary>An int32 constant vector.</summary>
    public static Tensor Vector(ReadOnlySpan<long> values) => Constant(Integers.Vector(values, TF_DataType.TF_INT32));

    private static Tensor Constant(TorchTensor value)
    {
        if (!tf.Context.executing_eagerly())
            return constant_op.GraphConstant(value, "Const");
        var tensor = new EagerTensor(value);
        TensorArena.Add(tensor);
        return tensor;
    }

    /// <summary>Whether an output's gradient exists: an output that nothing uses has none.</summary>
    public static bool IsGiven(Tensor? gradient) =>
        gradient is not null && (gradient.IsHost || gradient.op.OpType != "ZerosLike");

    /// <summary>
    /// Whether an input's gradient is wanted: a tape knows which are not, in a graph nothing runs that is not fetched.
    /// </summary>
    public static bool IsWanted(Operation op, int input) =>
        op is not EagerOperation eager || Array.IndexOf(eager.SkipInputIndices, input) < 0;

    /// <summary>The integers of a tensor whose value is known while building.</summary>
    public static long[]? ConstantIntegers(Tensor tensor) =>
        (tensor.IsHost ? tensor.Value : ConstantFolding.Value(tensor)) is { } value
            ? HostValue.ToIntegers(value)
            : null;

    /// <summary>The shape of a tensor as a vector: a constant where it is known.</summary>
    public static Tensor ShapeOf(Tensor tensor) =>
        tensor.shape is { IsFullyDefined: true } shape ? Vector(shape.dims) : Op("Shape", tensor);

    public static Tensor ReshapeLike(Tensor tensor, Tensor like) =>
        like.shape is { IsNull: false } shape && shape.dims.Count(d => d < 0) <= 1 && !shape.dims.Contains(0)
            ? Op("Reshape", tensor, Vector(shape.dims))
            : Op("Reshape", tensor, Op("Shape", like));

    public static Tensor BroadcastTo(Tensor tensor, Tensor like) =>
        tensor.shape.IsFullyDefined && like.shape.IsFullyDefined && tensor.shape == like.shape
            ? tensor
            : Op("BroadcastTo", tensor, ShapeOf(like));

    /// <summary>The input's shape with ones in place of the reduced dimensions, computed when running.</summary>
    public static Tensor KeptShape(Tensor input, Tensor axes)
    {
        var shape = Op("Shape", input);
        var rank = Op("Size", shape);
        var flat = Op("Reshape", Cast(axes, TF_DataType.TF_INT32), Vector([-1]));
        var places = Op("FloorMod", flat, rank);
        var all = Op("Range", Int(0), rank, Int(1));
        return Ops("DynamicStitch", [all, places, shape, OnesLike(places)], ("N", 2))[0];
    }

    /// <summary>Gradients of two broadcast operands: summed over the dimensions along which each was repeated.</summary>
    public static Tensor?[] Unbroadcast(Tensor x, Tensor y, Tensor? byX, Tensor? byY) => Unbroadcast(x, y, byX, byY, 0);

    /// <summary>The same for batches of matrices, whose last two dimensions do not take part.</summary>
    public static Tensor?[] UnbroadcastBatch(Tensor x, Tensor y, Tensor? byX, Tensor? byY) =>
        Unbroadcast(x, y, byX, byY, 2);

    private static Tensor?[] Unbroadcast(Tensor x, Tensor y, Tensor? byX, Tensor? byY, int matrix)
    {
        var (a, b) = (x.shape, y.shape);
        if (a.IsFullyDefined && b.IsFullyDefined)
        {
            if (a == b)
                return [byX, byY];
            var (first, second) = PadOperations.BroadcastAxes(a.dims[..^matrix], b.dims[..^matrix]);
            var rank = Math.Max(a.ndim, b.ndim) - matrix;
            return
            [
                SumTo(byX, x, Repeated(first, a, b, rank, matrix)),
                SumTo(byY, y, Repeated(second, b, a, rank, matrix)),
            ];
        }
        var (s, t) = (BatchShape(x, matrix), BatchShape(y, matrix));
        var axes = Ops("BroadcastGradientArgs", [s, t]);
        return
        [
            byX is null ? null : Op("Reshape", Op("Sum", byX, axes[0]), Op("Shape", x)),
            byY is null ? null : Op("Reshape", Op("Sum", byY, axes[1]), Op("Shape", y)),
        ];
    }

    /// <summary>Of the candidate dimensions those where the other operand really has more.</summary>
    private static long[] Repeated(long[] axes, Shape own, Shape other, int rank, int matrix) =>
        Array.FindAll(
            axes,
            axis =>
            {
                var place = (int)axis - (rank - (own.ndim - matrix));
                var there = (int)axis - (rank - (other.ndim - matrix));
                return place < 0 || (there >= 0 && other.dims[there] != 1);
            }
        );

    private static Tensor? SumTo(Tensor? gradient, Tensor operand, long[] axes)
    {
        if (gradient is null || axes.Length == 0)
            return gradient;
        var sum = Op("Sum", gradient, Vector(axes));
        return sum.shape.IsFullyDefined && sum.shape == operand.shape ? sum : ReshapeLike(sum, operand);
    }

    private static Tensor BatchShape(Tensor tensor, int matrix)
    {
        var shape = Op("Shape", tensor);
        return matrix == 0
            ? shape
            : Op("StridedSlice", [shape, Vector([0]), Vector([-matrix]), Vector([1])], ("begin_mask", 1));
    }
}
