using Matex.Transparent.Placements;
using Tensorflow;

namespace Matex.Transparent.TensorFlow.Eager;

/// <summary>An eager operation about to run, as the placement rules see it.</summary>
internal sealed class EagerCall(string type, Tensor[] inputs, Func<string, object?> attribute, int outputs)
    : IOperationCall
{
    private const int LargestConstant = 32;

    private readonly Distributed?[] _known = Array.ConvertAll(inputs, Distributed.Of);

    public string Type => type;

    /// <summary>The attributes by name, for operations whose rule has to be found; null where they are not known.</summary>
    public IReadOnlyDictionary<string, object>? Attributes { get; init; }

    public string? Signature =>
        Attributes is null
            ? null
            : string.Join(", ", Attributes.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(Written));

    public int InputCount => inputs.Length;

    public int OutputCount => outputs;

    public IReadOnlyList<Tensor> Inputs => inputs;

    /// <summary>How values are taken of which the rules know nothing.</summary>
    public LocalReading Reading { get; init; } = LocalReading.Made;

    /// <summary>The batch that the inputs come from; null when none of them is distributed.</summary>
    public Batch? Batch
    {
        get
        {
            Batch? batch = null;
            foreach (var known in _known)
            {
                if (known?.Batch is { } found && (batch is null || !known.State.Placement.IsReplicate))
                {
                    batch = found;
                }
            }
            return batch;
        }
    }

    public bool Synchronises => SumOrder.IsWhole || Batch is { Loop.Synchronises: true };

    public bool SumsAreWhole => SumOrder.IsWhole;

    /// <summary>Is anything known of any input?</summary>
    public bool IsOfInterest => Array.Exists(_known, static known => known is not null);

    public bool HasParts => Array.Exists(_known, static known => known?.IsPart == true);

    public Distributed? Known(int input) => _known[input];

    public ValueState State(int input) =>
        (
            Reading == LocalReading.Computed
            && _known[input] is { State.Placement.IsReplicate: true, Batch: null } known
                ? LocalByShape(input) is { } local
                    ? local with
                    {
                        Live = known.State.Live,
                    }
                    : known.State
                : _known[input]?.State
        )
        ?? (
            inputs[input].dtype == TF_DataType.TF_RESOURCE && Tapes.AreRecording
                ? VariableReads.Live
                : (ValueState?)null
        )
        ?? LocalByShape(input)
        ?? default;

    public int Rank(int input) => HostAccess.Without(() => inputs[input].rank);

    public long Dimension(int input, int dimension)
    {
        var shape = HostAccess.Without(() => inputs[input].shape.dims);
        if ((uint)dimension >= (uint)shape.Length)
        {
            return -1;
        }
        var placement = State(input).Placement;
        return placement.IsShard && placement.Dimension == dimension && _known[input]?.Batch is not { IsVirtual: true }
            ? placement.GlobalLength
            : shape[dimension];
    }

    public int DataType(int input) => (int)inputs[input].dtype;

    public int OutputRank(int output) =>
        type == "StridedSliceGrad" ? checked((int)HostAccess.Dimensions(inputs[0])[0]) : TargetShape()?.Length ?? -1;

    public long OutputDimension(int output, int dimension) =>
        TargetShape() is { } shape && dimension < shape.Length ? shape[dimension] : -1;

    public long[]? Constant(int input)
    {
        if (State(input).Placement is { IsReplicate: false, IsShape: false })
        {
            return null;
        }
        var values = HostAccess.Integers(inputs[input], LargestConstant);
        return values is not null && type == "Reshape" && input == 1 && !State(1).Placement.IsShape
            ? Globalised(values)
            : values;
    }

    /// <summary>The same operation on other inputs.</summary>
    public EagerCall With(Tensor[] others) =>
        new(type, others, attribute, outputs) { Attributes = Attributes, Reading = Reading };

    /// <summary>The same operation with values taken in another way.</summary>
    public EagerCall ReadAs(LocalReading reading) =>
        new(type, inputs, attribute, outputs) { Attributes = Attributes, Reading = reading };

    public T? Attribute<T>(string name) => Eager.Attributes.Convert<T>(attribute(name));

    private static string Written(KeyValuePair<string, object> attribute) =>
        attribute.Value is System.Collections.IEnumerable list and not string
            ? $"{attribute.Key}=[{string.Join(" ", list.Cast<object>())}]"
            : $"{attribute.Key}={attribute.Value}";

    /// <summary>The whole output's shape, for operations that are told it; null for others.</summary>
    private long[]? TargetShape()
    {
        if (type is not ("Reshape" or "BroadcastTo") || Constant(1) is not { } shape)
        {
            return null;
        }
        if (State(1).Placement is { IsShape: true } rows)
        {
            shape[rows.RowCountElement] = rows.GlobalLength;
        }
        var open = Array.IndexOf(shape, -1);
        if (open >= 0)
        {
            var (whole, known) = (1L, 1L);
            for (var d = 0; d < Rank(0); d++)
            {
                whole *= Dimension(0, d);
            }
            for (var d = 0; d < shape.Length; d++)
            {
                known *= d == open ? 1 : shape[d];
            }
            shape[open] = known == 0 ? 0 : whole / known;
        }
        return shape;
    }

    /// <summary>
    /// The framework computes some target shapes on the host, from this rank's tensors. Such a shape has as many elements
    /// as the local tensor; the rule is told the shape that the whole tensor would have had. A shape that the program
    /// wrote down was the same in the watched step (<see cref="Loop.IsWritten"/>).
    /// </summary>
    private long[] Globalised(long[] shape)
    {
        if (State(0).Placement is not { IsShard: true } rows || _known[0]?.Batch is not { } batch)
        {
            return shape;
        }
        if (batch.IsVirtual)
        {
            batch.Loop.NoteShape(shape, batch.Rows);
            return shape;
        }
        if (batch.Loop.IsWritten(shape))
        {
            return shape;
        }
        var local = HostAccess.Dimensions(inputs[0]);
        var size = Product(shape);
        if (size >= 0 && size != Product(local))
        {
            return shape;
        }
        // The element that counts rows comes after as many elements as the dimension of the rows does.
        var (outer, before) = (Product(local.AsSpan(0, rows.Dimension)), 1L);
        for (var i = 0; i < shape.Length && before <= outer && shape[i] > 0; before *= shape[i++])
        {
            if (before == outer && shape[i] % batch.LocalRows == 0)
            {
                var whole = (long[])shape.Clone();
                whole[i] = shape[i] == rows.GlobalLength ? shape[i] : shape[i] / batch.LocalRows * batch.Rows;
                return whole;
            }
        }
        return shape;
    }

    private static long Product(ReadOnlySpan<long> extents)
    {
        var product = 1L;
        foreach (var extent in extents)
        {
            product *= extent;
        }
        return product;
    }

    /// <summary>
    /// A value that the framework made on the host for this rank's rows (zeros for an initial state) has this rank's
    /// number of rows where the whole value would have the batch's. So does what was computed from it and from trainable
    /// variables alone.
    /// </summary>
    private ValueState? LocalByShape(int input)
    {
        if (
            Reading == LocalReading.Whole
            || !HasParts
            || Batch is not { IsVirtual: false } batch
            || batch.LocalRows == batch.Rows
            || batch.LocalRows == 1
        )
        {
            return null;
        }
        var dims = HostAccess.Without(() => inputs[input].shape.dims);
        var least = Backward.IsRunning && inputs[input].dtype.is_floating() ? 1 : 2;
        if (dims.Length < least || dims[0] != batch.LocalRows)
        {
            return null;
        }
        var like = Array.FindIndex(
            _known,
            static known => known is { IsPart: true, State.Placement: { IsShard: true, Dimension: 0 } }
        );
        // The type tells it from lists of numbers about the rows, such as how much each dimension is padded.
        return like >= 0 && inputs[like].rank == dims.Length && inputs[like].dtype == inputs[input].dtype
            ? new ValueState(Placement.Shard(0, batch.Rows))
            : null;
    }
}
