using System.Runtime.CompilerServices;
using Matex.Mpi;

namespace Matex.Transparent.Averaging;

/// <summary>
/// How a set of gradients is laid out in pieces. It is made once for a set, from names, types and lengths alone, so
/// that all ranks lay out the same; addresses and weights may change from step to step.
/// </summary>
internal sealed class GradientLayout
{
    private readonly GradientBuffer[] gradients;
    private readonly Span[] spans;
    private readonly int[] starts;
    private readonly int[] elements;
    private readonly ElementType[] wires;

    private GradientLayout(
        GradientBuffer[] gradients,
        List<Span> spans,
        List<int> starts,
        GradientCompression compression
    )
    {
        this.gradients = gradients;
        this.spans = [.. spans];
        this.starts = [.. starts, spans.Count];
        Pieces = starts.Count;
        elements = new int[Pieces];
        wires = new ElementType[Pieces];
        for (var piece = 0; piece < Pieces; piece++)
        {
            foreach (var span in Spans(piece))
                elements[piece] += span.Count;
            if (Spans(piece) is [var first, ..])
                wires[piece] = WireOf(gradients[first.Gradient].Type, compression);
            Bytes += elements[piece] * wires[piece].Size();
        }
        var hash = ContentHash.Append(ContentHash.Start, (int)compression);
        foreach (var gradient in gradients)
        {
            hash = ContentHash.Append(ContentHash.Append(hash, gradient.Name), (int)gradient.Type);
            foreach (var dimension in gradient.Shape)
                hash = ContentHash.Append(hash, dimension);
        }
        Signature = hash;
    }

    public int Pieces { get; }

    public ulong Signature { get; }

    /// <summary>Bytes that travel from each rank.</summary>
    public long Bytes { get; }

    /// <summary>One line for each gradient, for comparison among ranks.</summary>
    public string Description =>
        $"averaging {gradients.Length} gradients\n"
        + string.Join('\n', gradients.Select(gradient => gradient.Description));

    public int Elements(int piece) => elements[piece];

    public ElementType Wire(int piece) => wires[piece];

    /// <summary>The parts of gradients that a piece consists of.</summary>
    public ReadOnlySpan<Span> Spans(int piece) => spans.AsSpan(starts[piece]..starts[piece + 1]);

    public static GradientLayout Create(ReadOnlySpan<GradientBuffer> gradients, GradientCompression compression)
    {
        var set = gradients.ToArray();
        foreach (var gradient in set)
            Validate(gradient);
        var spans = new List<Span>();
        var starts = new List<int> { 0 };
        ElementType? current = null;
        var room = 0L;
        foreach (var index in Enumerable.Range(0, set.Length).OrderBy(i => WireOf(set[i].Type, compression)))
        {
            var wire = WireOf(set[index].Type, compression);
            var offset = 0L;
            while (offset < set[index].Count)
            {
                if (wire != current || room == 0)
                {
                    if (current is not null)
                        starts.Add(spans.Count);
                    (current, room) = (wire, Exchange.PieceBytes / wire.Size());
                }
                var count = (int)Math.Min(room, set[index].Count - offset);
                spans.Add(new(index, offset, count));
                offset += count;
                room -= count;
            }
        }
        return new(set, spans, starts, compression);
    }

    /// <summary>Whether the layout is for a set of gradients like these.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Fits(ReadOnlySpan<GradientBuffer> others)
    {
        if (others.Length != gradients.Length)
            return false;
        for (var i = 0; i < others.Length; i++)
        {
            ref readonly var mine = ref gradients[i];
            ref readonly var other = ref others[i];
            if (
                mine.Count != other.Count
                || mine.Type != other.Type
                || mine.Name != other.Name
                || !ReferenceEquals(mine.Shape, other.Shape) && !mine.Shape.AsSpan().SequenceEqual(other.Shape)
            )
                return false;
        }
        return true;
    }

    private static ElementType WireOf(ElementType type, GradientCompression compression) =>
        (type, compression) switch
        {
            (ElementType.Single, GradientCompression.Fp16) => ElementType.Half,
            (ElementType.Single, GradientCompression.Bf16) => ElementType.BFloat16,
            _ => type,
        };

    private static void Validate(in GradientBuffer gradient)
    {
        if (gradient.Type is not (ElementType.Single or ElementType.Double or ElementType.Half or ElementType.BFloat16))
            throw new NotSupportedException(
                $"The gradient {gradient.Description} cannot be averaged: only floating-point gradients can."
            );
        var count = gradient.Shape.Aggregate(1L, (product, dimension) => checked(product * dimension));
        if (count != gradient.Count)
            throw new ArgumentException(
                $"The gradient {gradient.Description} has {gradient.Count} elements in memory."
            );
    }

    /// <summary>A part of one gradient, in elements.</summary>
    internal readonly record struct Span(int Gradient, long Offset, int Count);
}
