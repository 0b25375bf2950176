using Tensorflow;
using static Tensorflow.Binding;

namespace Matex.Transparent.TensorFlow.Eager;

/// <summary>The arguments of an eager operation, some of them lists, as one flat array of tensors and back.</summary>
internal sealed class Arguments
{
    /// <summary>For each argument the length of the list; -1 for a single value.</summary>
    private readonly int[] _lengths;

    public Arguments(object[] arguments)
    {
        _lengths = new int[arguments.Length];
        var tensors = new List<Tensor>(arguments.Length);
        for (var i = 0; i < arguments.Length; i++)
        {
            var list = arguments[i] switch
            {
                Tensors several => (object[])[.. several],
                object[] several => several,
                _ => null,
            };
            _lengths[i] = list?.Length ?? -1;
            foreach (var value in list ?? [arguments[i]])
            {
                tensors.Add(value as Tensor ?? tf.convert_to_tensor(value));
            }
        }
        Tensors = [.. tensors];
    }

    public Tensor[] Tensors { get; }

    /// <summary>The same arguments with other tensors.</summary>
    public object[] With(Tensor[] tensors)
    {
        var arguments = new object[_lengths.Length];
        var next = 0;
        for (var i = 0; i < arguments.Length; i++)
        {
            if (_lengths[i] < 0)
            {
                arguments[i] = tensors[next++];
            }
            else
            {
                arguments[i] = tensors[next..(next + _lengths[i])];
                next += _lengths[i];
            }
        }
        return arguments;
    }
}
