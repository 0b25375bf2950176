using System.Numerics;
using Matex.Mpi;

namespace Matex.Transparent.Averaging;

/// <summary>Reductions of any type and operation, for values that are made whole; sums of floats are vectorised.</summary>
internal static unsafe class Reducing
{
    /// <summary>destination = sources[0] ∘ sources[1] ∘ …, in the order of the ranks.</summary>
    public static void Reduce(
        ReadOnlySpan<nint> sources,
        nint offset,
        nint destination,
        long count,
        ElementType type,
        Operation operation
    )
    {
        if (sources.Length == 1)
        {
            var bytes = count * type.Size();
            Buffer.MemoryCopy((void*)(sources[0] + offset), (void*)destination, bytes, bytes);
            return;
        }
        switch (type)
        {
            case ElementType.Single when operation == Operation.Add:
                Summing.Sum(sources, offset, (float*)destination, count);
                break;
            case ElementType.Double when operation == Operation.Add:
                Summing.Sum(sources, offset, (double*)destination, count);
                break;
            case ElementType.Half or ElementType.BFloat16 when operation == Operation.Add:
                Narrowing.Sum(sources, offset, (ushort*)destination, count, type);
                break;
            case ElementType.Single:
                Each<float>(sources, offset, destination, count, operation);
                break;
            case ElementType.Double:
                Each<double>(sources, offset, destination, count, operation);
                break;
            case ElementType.Half:
                Each<Half>(sources, offset, destination, count, operation);
                break;
            case ElementType.BFloat16:
                throw new NotSupportedException($"{operation} of bfloat16 values across ranks is not supported.");
            case ElementType.Int16:
                Bits<short>(sources, offset, destination, count, operation);
                break;
            case ElementType.UInt16:
                Bits<ushort>(sources, offset, destination, count, operation);
                break;
            case ElementType.Int32:
                Bits<int>(sources, offset, destination, count, operation);
                break;
            case ElementType.UInt32:
                Bits<uint>(sources, offset, destination, count, operation);
                break;
            case ElementType.Int64:
                Bits<long>(sources, offset, destination, count, operation);
                break;
            case ElementType.UInt64:
                Bits<ulong>(sources, offset, destination, count, operation);
                break;
            case ElementType.SByte:
                Bits<sbyte>(sources, offset, destination, count, operation);
                break;
            case ElementType.Byte:
                Bits<byte>(sources, offset, destination, count, operation);
                break;
            case ElementType.Boolean:
                Bits<byte>(sources, offset, destination, count, Truth(operation));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(type), type, "not an element type");
        }
    }

    /// <summary>Truth values are bytes 0 and 1, on which the bitwise operations are the logical ones.</summary>
    private static Operation Truth(Operation operation) =>
        operation switch
        {
            Operation.LogicalAnd or Operation.Min or Operation.Multiply => Operation.BitwiseAnd,
            Operation.LogicalOr or Operation.Max or Operation.Add => Operation.BitwiseOr,
            Operation.LogicalXor => Operation.BitwiseXor,
            _ => operation,
        };

    private static void Each<T>(
        ReadOnlySpan<nint> sources,
        nint offset,
        nint destination,
        long count,
        Operation operation
    )
        where T : unmanaged, INumber<T>
    {
        var result = (T*)destination;
        for (var i = 0L; i < count; i++)
        {
            var value = ((T*)(sources[0] + offset))[i];
            foreach (var source in sources[1..])
            {
                var other = ((T*)(source + offset))[i];
                value = operation switch
                {
                    Operation.Add => value + other,
                    Operation.Multiply => value * other,
                    Operation.Max => T.Max(value, other),
                    Operation.Min => T.Min(value, other),
                    Operation.LogicalAnd => T.IsZero(value) || T.IsZero(other) ? T.Zero : T.One,
                    Operation.LogicalOr => T.IsZero(value) && T.IsZero(other) ? T.Zero : T.One,
                    Operation.LogicalXor => T.IsZero(value) == T.IsZero(other) ? T.Zero : T.One,
                    _ => throw new NotSupportedException($"{operation} is not defined on {typeof(T).Name}."),
                };
            }
            result[i] = value;
        }
    }

    private static void Bits<T>(
        ReadOnlySpan<nint> sources,
        nint offset,
        nint destination,
        long count,
        Operation operation
    )
        where T : unmanaged, IBinaryInteger<T>
    {
        if (operation is not (Operation.BitwiseAnd or Operation.BitwiseOr or Operation.BitwiseXor))
        {
            Each<T>(sources, offset, destination, count, operation);
            return;
        }
        var result = (T*)destination;
        for (var i = 0L; i < count; i++)
        {
            var value = ((T*)(sources[0] + offset))[i];
            foreach (var source in sources[1..])
            {
                var other = ((T*)(source + offset))[i];
                value = operation switch
                {
                    Operation.BitwiseAnd => value & other,
                    Operation.BitwiseOr => value | other,
                    _ => value ^ other,
                };
            }
            result[i] = value;
        }
    }
}
