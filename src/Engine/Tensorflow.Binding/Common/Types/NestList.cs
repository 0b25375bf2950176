using System.Collections;

namespace Tensorflow.Common.Types;

/// <summary>A list of leaves.</summary>
public sealed class NestList<T> : INestStructure<T>, IEnumerable<T>
{
    public NestList(params T[] values) => Values = [.. values];

    public NestList(IEnumerable<T> values) => Values = [.. values];

    public List<T> Values { get; set; }

    public NestType NestType => NestType.List;

    public int ShallowNestedCount => Values.Count;

    public int TotalNestedCount => Values.Count;

    public Nest<T> AsNest() => new(Values.Select(value => new Nest<T>(value)));

    public IEnumerable<T> Flatten() => Values;

    public INestStructure<TOut> MapStructure<TOut>(Func<T, TOut> func) => new NestList<TOut>(Values.Select(func));

    public IEnumerator<T> GetEnumerator() => Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
