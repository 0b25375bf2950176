using System.Collections;

namespace Tensorflow.Common.Types;

/// <summary>A leaf, a list or a dictionary of nested structures.</summary>
public class Nest<T> : INestStructure<T>, IEnumerable<T>
{
    protected Nest() { }

    public Nest(T value, string? name = null)
    {
        NodeValue = value;
        Name = name;
        NestType = NestType.Node;
    }

    public Nest(IEnumerable<INestStructure<T>> values, string? name = null)
    {
        ListValue = [.. values];
        Name = name;
        NestType = NestType.List;
    }

    public Nest(Dictionary<string, INestStructure<T>> value, string? name = null)
    {
        DictValue = value;
        Name = name;
        NestType = NestType.Dictionary;
    }

    public Nest(Nest<T> other)
    {
        NestType = other.NestType;
        NodeValue = other.NodeValue;
        ListValue = other.ListValue is null ? null : [.. other.ListValue];
        DictValue = other.DictValue is null ? null : new(other.DictValue);
        Name = other.Name;
    }

    public static Nest<T> Empty => new();

    public NestType NestType { get; protected set; }

    public string? Name { get; set; }

    public T? NodeValue { get; protected set; }

    public List<INestStructure<T>>? ListValue { get; protected set; }

    public Dictionary<string, INestStructure<T>>? DictValue { get; protected set; }

    public int ShallowNestedCount =>
        NestType switch
        {
            NestType.Empty => 0,
            NestType.Node => 1,
            NestType.List => ListValue!.Count,
            _ => DictValue!.Count,
        };

    public int TotalNestedCount => NestType == NestType.Node ? 1 : Flatten().Count();

    public virtual Nest<T> AsNest() => this;

    public virtual IEnumerable<T> Flatten() =>
        NestType switch
        {
            NestType.Empty => [],
            NestType.Node => [NodeValue!],
            NestType.List => ListValue!.SelectMany(part => part.Flatten()),
            _ => DictValue!.Values.SelectMany(part => part.Flatten()),
        };

    public virtual INestStructure<TOut> MapStructure<TOut>(Func<T, TOut> func) =>
        NestType switch
        {
            NestType.Empty => Nest<TOut>.Empty,
            NestType.Node => new Nest<TOut>(func(NodeValue!)),
            NestType.List => new Nest<TOut>(ListValue!.Select(part => part.MapStructure(func))),
            _ => new Nest<TOut>(DictValue!.ToDictionary(entry => entry.Key, entry => entry.Value.MapStructure(func))),
        };

    /// <summary>A list of this structure's parts followed by the other's.</summary>
    public virtual Nest<T> MergeWith(Nest<T>? other) =>
        other is null || other.NestType == NestType.Empty ? this
        : NestType == NestType.Empty ? other
        : new Nest<T>(Parts(this).Concat(Parts(other)));

    public bool IsNested() => NestType is NestType.List or NestType.Dictionary;

    [Obsolete("The indexer of a nested structure is ambiguous: use Flatten or the parts.")]
    public T this[int index]
    {
        get =>
            NestType == NestType.Node
                ? index == 0
                    ? NodeValue!
                    : throw new ArgumentOutOfRangeException(nameof(index))
                : Flatten().ElementAt(index);
        set
        {
            if (NestType == NestType.Node && index == 0)
                NodeValue = value;
            else
                ListValue![index] = new Nest<T>(value);
        }
    }

    public IEnumerator<T> GetEnumerator() => Flatten().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public static implicit operator Nest<T>((INestStructure<T>, INestStructure<T>) inputs) =>
        new([inputs.Item1, inputs.Item2]);

    public static implicit operator Nest<T>((INestStructure<T>, INestStructure<T>, INestStructure<T>) inputs) =>
        new([inputs.Item1, inputs.Item2, inputs.Item3]);

    public override string ToString() =>
        NestType switch
        {
            NestType.Empty => "()",
            NestType.Node => $"{NodeValue}",
            NestType.List => $"({string.Join(", ", ListValue!)})",
            _ => $"{{{string.Join(", ", DictValue!.Select(entry => $"{entry.Key}: {entry.Value}"))}}}",
        };

    private static IEnumerable<INestStructure<T>> Parts(Nest<T> nest) =>
        nest.NestType == NestType.List ? nest.ListValue! : [nest];
}
