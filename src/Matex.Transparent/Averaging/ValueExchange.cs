using Matex.Mpi;

namespace Matex.Transparent.Averaging;

/// <summary>One value that is made whole: any type and operation, in place, each rank's term times its weight.</summary>
internal sealed unsafe class ValueExchange(in TensorBuffer value, Operation operation, double weight) : Exchange
{
    private readonly TensorBuffer value = value;
    private readonly int size = value.Type.Size();

    public override ulong Signature { get; } = Sign(value, operation);

    public override string Name => value.Name;

    public override string Description => $"combining {value.Name}: {value.Count} × {value.Type} by {Operation}";

    public override int Pieces => (int)Math.Max(1, (value.Bytes + PieceBytes - 1) / PieceBytes);

    public override Operation Operation => operation;

    public override int Elements(int piece) =>
        (int)Math.Min(PieceBytes / size, value.Count - (long)piece * (PieceBytes / size));

    public override ElementType Wire(int piece) => value.Type;

    public override void Pack(int piece, nint slot)
    {
        var source = Address(piece);
        var count = Elements(piece);
        switch (value.Type)
        {
            case ElementType.Single:
                Scaling.Copy((float*)source, (float*)slot, count, (float)weight);
                break;
            case ElementType.Double:
                Scaling.Copy((double*)source, (double*)slot, count, weight);
                break;
            case ElementType.Half or ElementType.BFloat16 when weight != 1:
                Narrowing.Scale((ushort*)source, (ushort*)slot, count, (float)weight, value.Type);
                break;
            case var _ when weight == 1:
                Buffer.MemoryCopy((void*)source, (void*)slot, count * size, count * size);
                break;
            case var _ when weight == 0 && operation == Operation.Add:
                new Span<byte>((void*)slot, count * size).Clear();
                break;
            default:
                throw new NotSupportedException($"{value.Name} of type {value.Type} cannot be weighted by {weight}.");
        }
    }

    public override void Unpack(int piece, ReadOnlySpan<nint> sources) =>
        Reducing.Reduce(sources, 0, Address(piece), Elements(piece), value.Type, operation);

    private nint Address(int piece) => value.Data + (nint)piece * PieceBytes;

    private static ulong Sign(in TensorBuffer value, Operation operation)
    {
        var hash = ContentHash.Append(ContentHash.Start, value.Name);
        return ContentHash.Append(ContentHash.Append(hash, value.Count), ((int)value.Type << 8) | (int)operation);
    }
}
