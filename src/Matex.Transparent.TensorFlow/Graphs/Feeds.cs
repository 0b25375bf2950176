using System.Security.Cryptography;
using Matex.Transparent.TensorFlow.Eager;
using Tensorflow;
using Tensorflow.NumPy;

namespace Matex.Transparent.TensorFlow.Graphs;

/// <summary>What a run is fed with, seen as rows.</summary>
internal sealed class Feeds
{
    private readonly Dictionary<object, object> _original;
    private readonly Dictionary<string, (object Key, Tensor Value)> _tensors = [];

    private readonly Dictionary<string, bool> _conditions = [];
    private readonly Dictionary<string, (object Key, Tensor Value)> _single = [];

    private Feeds(Dictionary<object, object> original) => _original = original;

    /// <summary>Placeholders by the number of rows they are fed with, those with the most elements first.</summary>
    public IReadOnlyList<(long Rows, HashSet<string> Names)> Rows { get; private set; } = [];

    /// <summary>Placeholders for batches that are fed with one row.</summary>
    public (long Rows, HashSet<string> Names) OneRow => (1, [.. _single.Keys]);

    /// <summary>Single truth values, which may choose branches of the graph, by the placeholder's name.</summary>
    public IReadOnlyDictionary<string, bool> Conditions => _conditions;

    /// <summary>Why feeds with several rows are not split whatever the graph; null when they may be.</summary>
    public string? Obstacle { get; private set; }

    /// <summary>Do they come from a data set that makes the batches itself?</summary>
    public bool AreDrawn => _tensors.Values.Any(static feed => Distributed.Of(feed.Value) is { Batch: not null });

    public static Feeds Of(Dictionary<object, object> feeds)
    {
        var result = new Feeds(feeds);
        var groups = new Dictionary<long, (HashSet<string> Names, long Elements)>();
        foreach (var (key, value) in feeds)
        {
            var placeholder = (Tensor)key;
            if (ConditionOf(value) is { } condition)
            {
                result._conditions[placeholder.op.name] = condition;
                continue;
            }
            var tensor = value as Tensor ?? (value is Array { Rank: > 0 } array ? new NDArray(array) : null);
            if (tensor is null || RowsOf(tensor) is not { } rows || tensor.dtype == TF_DataType.TF_STRING)
            {
                continue;
            }
            var shape = placeholder.shape;
            if (rows < 2)
            {
                if (rows == 1 && shape is { IsNull: false, ndim: > 0 } && shape.dims[0] < 0)
                {
                    result._single[placeholder.op.name] = (key, tensor);
                }
                continue;
            }
            if (!shape.IsNull && shape.ndim > 0 && shape.dims[0] >= 0)
            {
                result.Obstacle ??=
                    $"placeholder '{placeholder.op.name}' has a fixed batch dimension ({shape.dims[0]})";
                continue;
            }
            result._tensors[placeholder.op.name] = (key, tensor);
            var group = groups.TryGetValue(rows, out var found) ? found : (Names: [], Elements: 0);
            group.Names.Add(placeholder.op.name);
            groups[rows] = (group.Names, group.Elements + (long)tensor.size);
        }
        result.Rows =
        [
            .. groups
                .OrderByDescending(static g => g.Value.Elements)
                .ThenBy(static g => g.Key)
                .Select(static g => (g.Key, g.Value.Names)),
        ];
        return result;
    }

    /// <summary>The same feeds with this rank's rows for some placeholders.</summary>
    public Dictionary<object, object> Split(IReadOnlySet<string> names, Batch batch)
    {
        var feeds = new Dictionary<object, object>(_original);
        foreach (var name in names)
        {
            var (key, value) = _tensors.TryGetValue(name, out var feed) ? feed : _single[name];
            if (IsPart(value))
            {
                // This rank has read its rows only, and those of the other ranks are the other ranks' feeds.
                feeds[key] = value;
                continue;
            }
            var dimensions = HostAccess.Dimensions(value);
            var bytes = HostAccess.Bytes(value);
            var row = bytes.Length / checked((int)dimensions[0]);
            var first = batch.IsPhantom ? 0 : checked((int)batch.Start);
            dimensions[0] = batch.LocalRows;
            feeds[key] = Copy(bytes.Slice(first * row, checked((int)batch.LocalRows) * row), dimensions, value.dtype);
            GC.KeepAlive(value);
        }
        return feeds;
    }

    /// <summary>Without an array of .NET's in between: one for each large batch would keep its collector busy.</summary>
    private static unsafe NDArray Copy(ReadOnlySpan<byte> elements, long[] dimensions, TF_DataType type)
    {
        fixed (byte* address = elements)
        {
            return new NDArray((nint)address, new Shape(dimensions), type);
        }
    }

    /// <summary>The same feeds with nothing left of which this rank holds a part. Every rank calls it together.</summary>
    public static Dictionary<object, object> Whole(Dictionary<object, object> feeds)
    {
        if (!feeds.Values.Any(static value => value is Tensor tensor && IsPart(tensor)))
        {
            return feeds;
        }
        return feeds.ToDictionary(
            static feed => feed.Key,
            static feed => feed.Value is Tensor tensor && IsPart(tensor) ? WholeValues.Of(tensor) : feed.Value
        );
    }

    /// <summary>The loops that are watched to see whether their batches can be split are told.</summary>
    public void TellLoops(IReadOnlySet<string> split)
    {
        foreach (var (name, (_, value)) in _tensors)
        {
            if (Distributed.Of(value) is { Batch: { IsVirtual: true } batch })
            {
                batch.Loop.Fed(split.Contains(name));
            }
        }
    }

    /// <summary>
    /// Shapes of what the placeholders without a shape are fed with, by name; -1 in the place of a number of rows that is
    /// split.
    /// </summary>
    public Dictionary<string, long[]> ShapesWhenSplit(IReadOnlySet<string> names)
    {
        var shapes = new Dictionary<string, long[]>();
        foreach (var (key, value) in _original)
        {
            var placeholder = (Tensor)key;
            if (placeholder.shape.IsNull)
            {
                var shape = value switch
                {
                    Tensor tensor => HostAccess.Dimensions(tensor),
                    Array array => [.. Enumerable.Range(0, array.Rank).Select(array.GetLongLength)],
                    _ => [],
                };
                if (names.Contains(placeholder.op.name))
                {
                    shape[0] = -1;
                }
                shapes[placeholder.op.name] = shape;
            }
        }
        return shapes;
    }

    public byte[] Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in _tensors.Keys.Order(StringComparer.Ordinal))
        {
            if (!IsPart(_tensors[name].Value))
            {
                hash.AppendData(HostAccess.Bytes(_tensors[name].Value));
            }
        }
        return hash.GetHashAndReset();
    }

    private static bool IsPart(Tensor tensor) => Distributed.Of(tensor) is { IsPart: true };

    private static bool? ConditionOf(object value) =>
        value switch
        {
            bool condition => condition,
            Tensor { dtype: TF_DataType.TF_BOOL } tensor when HostAccess.Dimensions(tensor) is [] => HostAccess.Bytes(
                tensor
            )[0] != 0,
            _ => null,
        };

    /// <summary>Rows of the global batch; null for a single number.</summary>
    private static long? RowsOf(Tensor tensor) =>
        Distributed.Of(tensor) is { IsPart: true, State.Placement: { IsShard: true, Dimension: 0 }, Batch: { } batch }
            ? batch.Rows
        : HostAccess.Dimensions(tensor) is [var rows, ..] ? rows
        : null;
}
