using Matex.Transparent.Interception;
using Matex.Transparent.Launch;
using Matex.Transparent.TensorFlow.Eager;
using Tensorflow;

namespace Matex.Transparent.TensorFlow.Advices;

/// <summary>Shapes that the program itself asks for.</summary>
public static class ShapeAdvices
{
    [Around("Tensorflow.Tensor", "get_shape", Purpose = "the program is told the rows of the whole batch")]
    public static Shape Get(Func<Shape> proceed, Tensor tensor) =>
        Job.Current.IsDistributed && EagerSteps.HasBegun && !HostAccess.IsOurs && !Backward.IsRunning
            ? AskedShapes.Answer(tensor, proceed())
            : proceed();
}
