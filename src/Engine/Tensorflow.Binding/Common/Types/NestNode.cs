namespace Tensorflow.Common.Types;

/// <summary>A leaf.</summary>
public class NestNode<T>(T value) : INestStructure<T>
{
    public T Value { get; set; } = value;

    public NestType NestType => NestType.Node;

    public int ShallowNestedCount => 1;

    public int TotalNestedCount => 1;

    public Nest<T> AsNest() => new(Value);

    public IEnumerable<T> Flatten()
    {
        yield return Value;
    }

    public INestStructure<TOut> MapStructure<TOut>(Func<T, TOut> func) => new NestNode<TOut>(func(Value));
}
