using System.Runtime.CompilerServices;
using Matex.Mpi;

namespace Matex.Transparent.Averaging;

/// <summary>The sum of the ranks' gradients, each multiplied by its weight, in place.</summary>
internal sealed unsafe class GradientExchange(GradientLayout layout) : Exchange
{
    private GradientBuffer[] gradients = [];

    public override ulong Signature => layout.Signature;

    public override string Name => "gradients";

    public override string Description => layout.Description;

    public override int Pieces => layout.Pieces;

    public override Operation Operation => Operation.Add;

    public GradientLayout Layout => layout;

    public override int Elements(int piece) => layout.Elements(piece);

    public override ElementType Wire(int piece) => layout.Wire(piece);

    /// <summary>Takes this step's addresses and weights.</summary>
    public void Bind(ReadOnlySpan<GradientBuffer> current)
    {
        if (gradients.Length != current.Length)
            gradients = new GradientBuffer[current.Length];
        current.CopyTo(gradients);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Pack(int piece, nint slot)
    {
        var wire = layout.Wire(piece);
        foreach (var span in layout.Spans(piece))
        {
            ref readonly var gradient = ref gradients[span.Gradient];
            var source = gradient.Data + (nint)(span.Offset * gradient.Type.Size());
            switch (gradient.Type)
            {
                case ElementType.Single when wire == ElementType.Single:
                    Scaling.Copy((float*)source, (float*)slot, span.Count, (float)gradient.Weight);
                    break;
                case ElementType.Single:
                    Narrowing.Pack((float*)source, (ushort*)slot, span.Count, (float)gradient.Weight, wire);
                    break;
                case ElementType.Double:
                    Scaling.Copy((double*)source, (double*)slot, span.Count, gradient.Weight);
                    break;
                default:
                    Narrowing.Scale((ushort*)source, (ushort*)slot, span.Count, (float)gradient.Weight, wire);
                    break;
            }
            slot += span.Count * wire.Size();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Unpack(int piece, ReadOnlySpan<nint> sources)
    {
        var wire = layout.Wire(piece);
        nint offset = 0;
        foreach (var span in layout.Spans(piece))
        {
            ref readonly var gradient = ref gradients[span.Gradient];
            var destination = gradient.Data + (nint)(span.Offset * gradient.Type.Size());
            switch (gradient.Type)
            {
                case ElementType.Single when wire == ElementType.Single:
                    Summing.Sum(sources, offset, (float*)destination, span.Count);
                    break;
                case ElementType.Single:
                    Narrowing.Sum(sources, offset, (float*)destination, span.Count, wire);
                    break;
                case ElementType.Double:
                    Summing.Sum(sources, offset, (double*)destination, span.Count);
                    break;
                default:
                    Narrowing.Sum(sources, offset, (ushort*)destination, span.Count, wire);
                    break;
            }
            offset += span.Count * wire.Size();
        }
    }
}
