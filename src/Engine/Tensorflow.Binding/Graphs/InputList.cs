using System.Collections;

namespace Tensorflow;

/// <summary>The inputs of an operation.</summary>
public class InputList(Tensor[] inputs) : IEnumerable
{
    public Tensor[] _inputs = inputs;

    public int Length => _inputs.Length;

    public Tensor this[int index] => _inputs[index];

    public IEnumerator GetEnumerator() => _inputs.GetEnumerator();

    public static implicit operator List<Tensor>(InputList input) => [.. input._inputs];

    public static implicit operator Tensor[](InputList input) => input._inputs;
}
