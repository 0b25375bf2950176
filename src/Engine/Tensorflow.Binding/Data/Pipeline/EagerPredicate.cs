using Tensorflow.Eager;
using static Tensorflow.Binding;

namespace Tensorflow.Engine;

/// <summary>A question that the program answers in C#, so that it is asked anew for each element.</summary>
internal sealed class EagerPredicate(Func<Tensor, bool> predicate) : IElementFunction
{
    public bool IsThreadIndependent => false;

    public TensorValue[] Invoke(TensorValue[] components, IterationContext context)
    {
        tf.Context.eager_mode();
        try
        {
            return [TorchTensor.Scalar(predicate(new EagerTensor(components[0])))];
        }
        finally
        {
            tf.Context.restore_mode();
        }
    }
}
