namespace Tensorflow.Common.Types;

/// <summary>What a nested structure is made of.</summary>
public enum NestType
{
    Empty = 0,
    Node = 1,
    List = 2,
    Dictionary = 3,
}

/// <summary>Something that can be seen as a nested structure of <typeparamref name="T"/>.</summary>
public interface INestable<T>
{
    Nest<T> AsNest();
}

/// <summary>A nested structure: a leaf, a list or a dictionary of structures.</summary>
public interface INestStructure<T> : INestable<T>
{
    NestType NestType { get; }

    /// <summary>The number of direct parts.</summary>
    int ShallowNestedCount { get; }

    /// <summary>The number of leaves.</summary>
    int TotalNestedCount { get; }

    IEnumerable<T> Flatten();

    INestStructure<TOut> MapStructure<TOut>(Func<T, TOut> func);
}
