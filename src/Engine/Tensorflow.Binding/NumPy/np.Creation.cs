using System.Collections;
using Tensorflow.Engine;

namespace Tensorflow.NumPy;

public partial class np
{
    /// <summary>A copy of a .NET array of any rank.</summary>
    public static NDArray array(Array data, TF_DataType? dtype = null) =>
        dtype is { } type ? new NDArray(data).astype(type) : new NDArray(data);

    public static NDArray array<T>(params T[] data)
        where T : unmanaged => new((Array)data);

    /// <summary>0, 1, … up to <paramref name="end"/>, which is left out.</summary>
    public static NDArray arange<T>(T end)
        where T : unmanaged => Sequences.Range(default, end, null);

    /// <summary>Numbers from <paramref name="start"/> up to <paramref name="end"/>, which is left out.</summary>
    public static NDArray arange<T>(T start, T? end = null, T? step = null)
        where T : unmanaged => end is { } e ? Sequences.Range(start, e, step) : Sequences.Range(default, start, step);

    /// <summary>Zeros, as in TensorFlow.NET.</summary>
    public static NDArray empty(Shape shape, TF_DataType dtype = TF_DataType.TF_DOUBLE) => new(shape, dtype);

    public static NDArray ndarray(Shape shape, TF_DataType dtype = TF_DataType.TF_DOUBLE) => new(shape, dtype);

    public static NDArray zeros(Shape shape, TF_DataType dtype = TF_DataType.TF_DOUBLE) => new(shape, dtype);

    public static NDArray zeros_like(NDArray a, TF_DataType dtype = TF_DataType.DtInvalid) =>
        zeros(a.shape, dtype == TF_DataType.DtInvalid ? a.dtype : dtype);

    public static NDArray ones(Shape shape, TF_DataType dtype = TF_DataType.TF_DOUBLE) =>
        new(TorchTensor.Full(dtype, shape.dims, 1));

    public static NDArray ones_like(NDArray a, TF_DataType dtype = TF_DataType.DtInvalid) =>
        ones(a.shape, dtype == TF_DataType.DtInvalid ? a.dtype : dtype);

    public static NDArray full<T>(Shape shape, T fill_value)
        where T : unmanaged
    {
        using var value = TorchTensor.Scalar(fill_value);
        return new NDArray(Torch.BroadcastTo(value, shape.dims));
    }

    /// <param name="dtype">The element type; that of <paramref name="fill_value"/> when left out.</param>
    /// <param name="shape">The shape; that of <paramref name="x"/> when left out.</param>
    public static NDArray full_like<T>(NDArray x, T fill_value, TF_DataType? dtype = null, Shape? shape = null)
        where T : unmanaged
    {
        var filled = full(shape ?? x.shape, fill_value);
        return dtype is { } type ? filled.astype(type) : filled;
    }

    /// <summary>Ones on the diagonal <paramref name="k"/> of an N×M matrix.</summary>
    public static NDArray eye(int N, int? M = null, int k = 0, TF_DataType dtype = TF_DataType.TF_DOUBLE) =>
        s_functions.eye(N, M, k, dtype);

    /// <summary><paramref name="num"/> numbers at equal distances.</summary>
    public static NDArray linspace<T>(
        T start,
        T stop,
        int num = 50,
        bool endpoint = true,
        bool retstep = false,
        TF_DataType dtype = TF_DataType.TF_DOUBLE,
        int axis = 0
    )
        where T : unmanaged => s_functions.linspace(start, stop, num, endpoint, retstep, dtype, axis);

    /// <summary>The coordinates of a grid: each row is <paramref name="x"/>, each column <paramref name="y"/>.</summary>
    public static (NDArray, NDArray) meshgrid<T>(T x, T y, bool copy = true, bool sparse = false) =>
        s_functions.meshgrid([x, y], copy, sparse);

    public static NDArray frombuffer(byte[] bytes, Shape shape, TF_DataType dtype) =>
        s_functions.frombuffer(bytes, shape, dtype);

    public static NDArray frombuffer(byte[] bytes, string dtype) => s_functions.frombuffer(bytes, dtype);

    /// <summary>Reads an .npy file.</summary>
    public static NDArray load(string file) => s_functions.load(file);

    /// <summary>Reads an .npy file as a .NET array.</summary>
    public static T Load<T>(string path)
        where T : class, ICloneable, IList, ICollection, IEnumerable, IStructuralComparable, IStructuralEquatable
    {
        using var stream = File.OpenRead(path);
        return Load<T>(stream);
    }

    public static T Load<T>(Stream stream)
        where T : class, ICloneable, IList, ICollection, IEnumerable, IStructuralComparable, IStructuralEquatable =>
        s_functions.Load<T>(stream);

    public static Array LoadMatrix(Stream stream) => s_functions.LoadMatrix(stream);

    public static NpzDictionary<T> Load_Npz<T>(byte[] bytes)
        where T : class, IList, ICloneable, ICollection, IEnumerable, IStructuralComparable, IStructuralEquatable =>
        Load_Npz<T>(new MemoryStream(bytes));

    public static NpzDictionary<T> Load_Npz<T>(Stream stream)
        where T : class, ICloneable, IList, ICollection, IEnumerable, IStructuralComparable, IStructuralEquatable =>
        new(stream);
}
