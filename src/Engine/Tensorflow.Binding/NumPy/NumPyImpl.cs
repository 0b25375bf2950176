using System.Buffers.Binary;
using System.Collections;
using Tensorflow.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.NumPy;

/// <summary>The functions behind <c>tf.numpy</c> and parts of <see cref="np"/>.</summary>
public class NumPyImpl
{
    /// <summary>Ones on the diagonal <paramref name="k"/> of an N×M matrix.</summary>
    public NDArray eye(int N, int? M = null, int k = 0, TF_DataType dtype = TF_DataType.TF_DOUBLE)
    {
        var columns = M ?? N;
        var matrix = TorchTensor.Zeros(dtype, [N, columns]);
        var start = k >= 0 ? k : -(long)k * columns;
        var length = Math.Max(0, k >= 0 ? Math.Min(N, columns - k) : Math.Min(N + k, columns));
        if (length > 0)
        {
            using var one = TorchTensor.Scalar(dtype, 1);
            using var ones = Torch.BroadcastTo(one, [length]);
            using var diagonal = matrix.View([length], [columns + 1], start);
            diagonal.CopyFrom(ones);
        }
        return new NDArray(matrix);
    }

    /// <summary><paramref name="num"/> numbers at equal distances, the last of them stop unless endpoint is false.</summary>
    public NDArray linspace<T>(
        T start,
        T stop,
        int num = 50,
        bool endpoint = true,
        bool retstep = false,
        TF_DataType dtype = TF_DataType.TF_DOUBLE,
        int axis = 0
    )
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        return Sequences.Linear(
            Convert.ToDouble(start, culture),
            Convert.ToDouble(stop, culture),
            num,
            endpoint,
            dtype
        );
    }

    /// <summary>The coordinates of a grid over two vectors: x along the rows, y along the columns.</summary>
    /// <param name="sparse">Whether the repeated dimension is left as 1.</param>
    public (NDArray, NDArray) meshgrid<T>(T[] array, bool copy = true, bool sparse = false)
    {
        if (array.Length != 2)
            throw new InvalidArgumentError($"np.meshgrid takes two vectors, got {array.Length}.");
        var x = AsArray(array[0]).reshape(new Shape(1, -1));
        var y = AsArray(array[1]).reshape(new Shape(-1, 1));
        if (sparse)
            return (x, y);
        long[] sizes = [y.dims[0], x.dims[1]];
        return (new NDArray(Torch.BroadcastTo(x.Elements, sizes)), new NDArray(Torch.BroadcastTo(y.Elements, sizes)));
    }

    /// <summary>The mean along a dimension, in double precision unless the elements are of 8 bytes already.</summary>
    /// <param name="weights">Weights of the shape of <paramref name="a"/>, or one for each position of the dimension.</param>
    public NDArray average(NDArray a, int axis = -1, NDArray? weights = null, bool returned = false)
    {
        if (returned)
            throw new NotSupportedException("np.average cannot return the sum of weights: compute it with np.sum.");
        var type = a.dtype.get_datatype_size() >= sizeof(double) ? a.dtype : TF_DataType.TF_DOUBLE;
        var elements = a.astype(type);
        if (weights is null)
            return new NDArray(Reduction.Invoke<MeanReducer>(elements.Elements, [axis]));
        var scale = weights.astype(type);
        if (scale.ndim != a.ndim)
        {
            var sizes = new long[a.ndim];
            Array.Fill(sizes, 1);
            sizes[Axes.Normalize(axis, a.ndim, "np.average")] = (long)scale.size;
            scale = new NDArray(Torch.BroadcastTo(scale.reshape(new Shape(sizes)).Elements, a.dims));
        }
        var total = new NDArray(Reduction.Invoke<SumReducer>((elements * scale).Elements, [axis]));
        return total / new NDArray(Reduction.Invoke<SumReducer>(scale.Elements, [axis]));
    }

    public NDArray frombuffer(byte[] bytes, Shape shape, TF_DataType dtype) => new(bytes, shape, dtype);

    /// <summary>Reads big-endian 32-bit numbers, <c>"&gt;u4"</c>, as int32.</summary>
    public NDArray frombuffer(byte[] bytes, string dtype)
    {
        if (dtype != ">u4")
            throw new NotSupportedException(
                $"np.frombuffer reads '>u4' by name, not '{dtype}': pass a shape and an element type instead."
            );
        var numbers = new int[bytes.Length / sizeof(int)];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(i * sizeof(int)));
        return new NDArray(numbers);
    }

    /// <summary>Reads an .npy file.</summary>
    public NDArray load(string file)
    {
        using var stream = File.OpenRead(file);
        return NpyFormat.Load(stream);
    }

    /// <summary>Reads one .npy stream as a .NET array of its rank.</summary>
    public Array LoadMatrix(Stream stream)
    {
        var array = NpyFormat.Load(stream);
        return ElementTypes.Invoke<ToMatrix, Array>(array.dtype, new(array), "np.LoadMatrix");
    }

    public T Load<T>(Stream stream)
        where T : class, ICloneable, IList, ICollection, IEnumerable, IStructuralComparable, IStructuralEquatable =>
        LoadMatrix(stream) is var matrix && matrix is T typed
            ? typed
            : throw new InvalidCastException($"The file holds a {matrix.GetType()}, not a {typeof(T)}.");

    private static NDArray AsArray<T>(T values) =>
        values switch
        {
            NDArray array => array,
            Tensor tensor => tensor.numpy(),
            Array array => new NDArray(array),
            _ => throw new InvalidArgumentError($"np.meshgrid takes arrays, got a {typeof(T).Name}."),
        };

    private readonly struct ToMatrix(NDArray array) : IElementAction<Array>
    {
        public Array Invoke<T>()
            where T : unmanaged, System.Numerics.INumber<T> =>
            array.dtype == TF_DataType.TF_BOOL ? array.ToMultiDimArray<bool>() : array.ToMultiDimArray<T>();
    }
}
