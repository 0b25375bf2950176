using Tensorflow.Common.Types;

namespace Tensorflow;

#pragma warning disable CS0659, CS0661 // See Shape.cs.
public partial class Shape
#pragma warning restore CS0659, CS0661
{
    public NestType NestType => NestType.List;

    public int ShallowNestedCount => ndim;

    public int TotalNestedCount => ndim;

    public Nest<long> AsNest() => new(Flatten().Select(d => new Nest<long>(d)));

    public IEnumerable<long> Flatten() => _dims ?? [];

    public INestStructure<TOut> MapStructure<TOut>(Func<long, TOut> func) =>
        new Nest<TOut>(Flatten().Select(d => new Nest<TOut>(func(d))));

    public Shape unknown_shape(int rank = -1) => UnknownOfRank(rank);

    /// <summary>A shape of which only the rank is known; -1 for none at all.</summary>
    internal static Shape UnknownOfRank(int rank)
    {
        if (rank < 0)
            return Null;
        var sizes = new long[rank];
        Array.Fill(sizes, -1);
        return new Shape(sizes);
    }

    public Shape concatenate(Shape other) => IsNull || other.IsNull ? Null : new Shape([.. dims, .. other.dims]);

    public Shape concatenate(long[] other) => concatenate(new Shape(other));

    public bool is_compatible_with(Shape shape2)
    {
        if (IsNull || shape2.IsNull)
            return true;
        if (ndim != shape2.ndim)
            return false;
        for (var i = 0; i < ndim; i++)
            if (dims[i] >= 0 && shape2.dims[i] >= 0 && dims[i] != shape2.dims[i])
                return false;
        return true;
    }

    /// <summary>The shape that holds what both know.</summary>
    /// <exception cref="ValueError">They contradict each other.</exception>
    public Shape merge_with(Shape other)
    {
        if (IsNull)
            return other;
        if (other.IsNull)
            return this;
        if (!is_compatible_with(other))
            throw new ValueError($"Shapes {this} and {other} are not compatible.");
        var merged = new long[ndim];
        for (var i = 0; i < merged.Length; i++)
            merged[i] = Math.Max(dims[i], other.dims[i]);
        return new Shape(merged);
    }

    public Shape with_rank(int rank) => merge_with(UnknownOfRank(rank));

    public Shape with_rank_at_least(int rank) =>
        ndim >= 0 && ndim < rank ? throw new ValueError($"Shape {this} must have rank at least {rank}.") : this;

    public void assert_has_rank(int rank)
    {
        if (ndim != rank && !IsNull)
            throw new ValueError($"Shape {this} must have rank {rank}.");
    }

    public static bool operator ==(Shape? a, Shape? b) => a is null ? b is null : a.Equals(b);

    public static bool operator !=(Shape? a, Shape? b) => !(a == b);

    public override bool Equals(object? obj) =>
        obj switch
        {
            Shape other => IsNull || other.IsNull ? IsNull == other.IsNull : dims.AsSpan().SequenceEqual(other.dims),
            long[] other => !IsNull && dims.AsSpan().SequenceEqual(other),
            int[] other => !IsNull && dims.AsSpan().SequenceEqual(Array.ConvertAll(other, d => (long)d)),
            _ => false,
        };
}
