using Tensorflow.Common.Types;
using Tensorflow.NumPy;

namespace Tensorflow;

/// <summary>One tensor, a list of tensors or a nested structure of them.</summary>
public sealed partial class Tensors : Nest<Tensor>, IDisposable
{
    private Tensors(Nest<Tensor> nested)
        : base(nested) { }

    public Tensors(params Tensor[] tensors)
    {
        if (tensors.Length == 1)
            (NestType, NodeValue) = (NestType.Node, tensors[0]);
        else if (tensors.Length > 1)
            (NestType, ListValue) = (NestType.List, new(tensors.Select(t => new Nest<Tensor>(t))));
    }

    public Tensors(IList<Tensor> tensors)
        : this(tensors.ToArray()) { }

    public Tensors(NDArray nd)
        : this((Tensor)nd) { }

    public bool IsList { get; set; }

    public int Length => TotalNestedCount;

    /// <summary>The first tensor.</summary>
    public Tensor Single => NestType == NestType.Node ? NodeValue! : Flatten().First();

    public Tensor? SingleOrNull => NestType == NestType.Node ? NodeValue : Flatten().FirstOrDefault();

    public TF_DataType dtype => Single.dtype;

    public Shape shape => Single.shape;

    public int rank => Single.rank;

    public Graph graph => Single.graph;

    public Tensor this[params string[] slices] => Single[slices];

    public bool IsSingle() => Length == 1;

    public NDArray numpy() => Single.numpy();

    public string[] StringData() => Single.StringData();

    public string StringData(int index) => Single.StringData(index);

    [Obsolete("Use the tensors themselves.")]
    public T[] ToArray<T>()
        where T : struct => Single.ToArray<T>();

    public static Tensors FromNest(Nest<Tensor> nested) =>
        nested as Tensors ?? (nested.NestType == NestType.Empty ? new Tensors() : new Tensors(nested));

    public Tensors GetShallow(int index) =>
        NestType switch
        {
            NestType.Node when index == 0 => this,
            NestType.List => FromNest(ListValue![index].AsNest()),
            NestType.Dictionary => FromNest(DictValue!.ElementAt(index).Value.AsNest()),
            _ => throw new ValueError($"The structure has no part {index}."),
        };

    public new Tensors MergeWith(Nest<Tensor>? other) => FromNest(base.MergeWith(other));

    [Obsolete("Tensors are not meant to be changed.")]
    public void Add(Tensor tensor) => Insert(Length, tensor);

    [Obsolete("Tensors are not meant to be changed.")]
    public void AddRange(IEnumerable<Tensor> tensors)
    {
        foreach (var tensor in tensors)
            Insert(Length, tensor);
    }

    [Obsolete("Tensors are not meant to be changed.")]
    public void Insert(int index, Tensor tensor)
    {
        if (NestType == NestType.Dictionary)
            throw new ValueError("A tensor cannot be inserted into a dictionary of tensors.");
        var parts = ListValue ?? (NestType == NestType.Node ? [new Nest<Tensor>(NodeValue!)] : []);
        parts.Insert(index, new Nest<Tensor>(tensor));
        (NodeValue, ListValue, NestType) = (null, parts, NestType.List);
    }

    public void Deconstruct(out Tensor a, out Tensors b)
    {
        a = Single;
        b = new Tensors(Flatten().Skip(1).ToArray());
    }

    public void Dispose()
    {
        foreach (var tensor in Flatten())
            tensor.Dispose();
    }

    public override string ToString() =>
        NestType == NestType.Node ? NodeValue!.ToString() : $"{Length} Tensors: {base.ToString()}";
}
