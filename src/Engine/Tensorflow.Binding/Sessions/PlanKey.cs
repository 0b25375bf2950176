using System.Runtime.CompilerServices;

namespace Tensorflow.Engine;

/// <summary>What distinguishes one kind of run from another.</summary>
internal readonly struct PlanKey(Tensor[] feeds, Tensor[] fetches, Operation[] targets) : IEquatable<PlanKey>
{
    public Tensor[] Feeds { get; } = feeds;

    public Tensor[] Fetches { get; } = fetches;

    public Operation[] Targets { get; } = targets;

    public bool Equals(PlanKey other) =>
        Same(Feeds, other.Feeds) && Same(Fetches, other.Fetches) && Same(Targets, other.Targets);

    public override bool Equals(object? obj) => obj is PlanKey other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var feed in Feeds)
            hash.Add(RuntimeHelpers.GetHashCode(feed));
        foreach (var fetch in Fetches)
            hash.Add(RuntimeHelpers.GetHashCode(fetch));
        foreach (var target in Targets)
            hash.Add(RuntimeHelpers.GetHashCode(target));
        return hash.ToHashCode();
    }

    private static bool Same<T>(T[] a, T[] b)
        where T : class
    {
        if (a.Length != b.Length)
            return false;
        for (var i = 0; i < a.Length; i++)
            if (!ReferenceEquals(a[i], b[i]))
                return false;
        return true;
    }
}
