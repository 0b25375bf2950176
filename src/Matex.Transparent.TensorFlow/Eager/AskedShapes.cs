using System.Diagnostics;
using System.Reflection;
using Tensorflow;
using Tensorflow.Eager;
using Tensorflow.NumPy;

namespace Matex.Transparent.TensorFlow.Eager;

/// <summary>
/// The framework works with the shapes of this rank's rows; the program is told those of the whole batch, as alone. Who
/// asks is looked at in watched steps, and later only in loops whose watched step asked.
/// </summary>
internal static class AskedShapes
{
    private static readonly Type[] OfTensors = [typeof(Tensor), typeof(Tensors), typeof(EagerTensor), typeof(NDArray)];

    public static Shape Answer(Tensor tensor, Shape shape)
    {
        if (
            Distributed.Of(tensor) is not { State.Placement: { IsShard: true } placement, Batch: { } batch }
            || batch.IsProgramsOwn
            || !(batch.IsVirtual || batch.Loop.AsksForShapes)
            || !ProgramAsks()
        )
        {
            return shape;
        }
        if (batch.IsVirtual)
        {
            batch.Loop.AskForShapes();
            return shape;
        }
        var dimensions = (long[])shape.dims.Clone();
        if (placement.GlobalLength >= 0)
        {
            dimensions[placement.Dimension] = placement.GlobalLength;
        }
        return new Shape(dimensions);
    }

    /// <summary>Does the program call, be it through another property of the tensor?</summary>
    private static bool ProgramAsks()
    {
        foreach (var frame in new StackTrace(1, false).GetFrames())
        {
            if (frame.GetMethod() is not { } method || IsOfTensor(method))
            {
                continue;
            }
            return IsProgram(method);
        }
        return false;
    }

    private static bool IsOfTensor(MethodBase method) =>
        method.DeclaringType is { } type
        && (
            Array.IndexOf(OfTensors, type) >= 0 && method.Name is not ("get_rank" or "get_ndim")
            || type.Assembly == typeof(AskedShapes).Assembly
            || method.DeclaringType.Namespace?.StartsWith("System", StringComparison.Ordinal) == true
        );

    private static bool IsProgram(MethodBase method) =>
        method.Module.Assembly.GetName().Name is { } assembly
        && !assembly.StartsWith("Tensorflow", StringComparison.Ordinal)
        && !assembly.StartsWith("Matex.Transparent", StringComparison.Ordinal);
}
