using Tensorflow.Common.Types;

namespace Tensorflow;

/// <summary>The sizes of a tensor's dimensions: -1 is an unknown size, <see cref="Null"/> an unknown rank.</summary>
#pragma warning disable CS0659, CS0661 // TensorFlow.NET's shape has no hash code of its own: shapes are mutable.
public partial class Shape : INestStructure<long>
#pragma warning restore CS0659, CS0661
{
    private readonly long[]? _dims;

    public Shape(params int[] dims) => _dims = dims is null ? null : Array.ConvertAll(dims, d => (long)d);

    public Shape(params long[] dims) => _dims = dims;

    public Shape(TensorShapeProto proto) => _dims = proto.UnknownRank ? null : [.. proto.Dim.Select(d => d.Size)];

    /// <summary>An unknown rank.</summary>
    public static Shape Null => new((long[])null!);

    public static Shape Scalar => new(Array.Empty<long>());

    public long[] dims => _dims!;

    /// <summary>The number of dimensions, -1 when unknown.</summary>
    public int ndim => _dims?.Length ?? -1;

    public int rank => ndim;

    public int Length => _dims?.Length ?? 0;

    public bool IsNull => _dims is null;

    public bool IsEmpty => size == 0;

    public bool IsScalar => ndim == 0;

    public bool IsFullyDefined => _dims is not null && Array.TrueForAll(_dims, d => d >= 0);

    /// <summary>The number of elements, counting unknown sizes as their absolute value as TensorFlow.NET does.</summary>
    public long size
    {
        get
        {
            if (_dims is null)
                return 0;
            var product = 1L;
            foreach (var dimension in _dims)
                product *= dimension < 0 ? 1 : dimension;
            return product;
        }
    }

    /// <summary>Row-major strides in elements.</summary>
    public long[] strides => RowMajorStrides(_dims ?? []);

    public long this[int n]
    {
        get => dims[n < 0 ? ndim + n : n];
        set => dims[n < 0 ? ndim + n : n] = value;
    }

    public Shape this[Slice slice]
    {
        get
        {
            if (_dims is null)
                return Null;
            var start = slice.Start ?? 0;
            var stop = slice.Stop ?? _dims.Length;
            start = start < 0 ? start + _dims.Length : start;
            stop = Math.Min(stop < 0 ? stop + _dims.Length : stop, _dims.Length);
            return start < stop ? new Shape(_dims[start..stop]) : Scalar;
        }
    }

    public long[] Slice(int start, int length) => dims.AsSpan(start, length).ToArray();

    public int[] as_int_list() => _dims is null ? null! : Array.ConvertAll(_dims, d => (int)d);

    public void Deconstruct(out long h, out long w) => (h, w) = (dims[0], dims[1]);

    internal static long[] RowMajorStrides(ReadOnlySpan<long> sizes)
    {
        var strides = new long[sizes.Length];
        var stride = 1L;
        for (var i = sizes.Length - 1; i >= 0; i--)
        {
            strides[i] = stride;
            stride *= sizes[i];
        }
        return strides;
    }

    public override string ToString() =>
        _dims switch
        {
            null => "<unknown>",
            [] => "()",
            [var only] => $"({Text(only)},)",
            _ => $"({string.Join(", ", _dims.Select(Text))})",
        };

    private static string Text(long dimension) =>
        dimension < 0 ? "None" : dimension.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
