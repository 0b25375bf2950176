using Matex.Transparent.Placements;
using Tensorflow;
using Reduction = Matex.Transparent.Placements.Reduction;

namespace Matex.Transparent.TensorFlow.Eager;

/// <summary>
/// On a rank without rows, a sum over rows is zero as soon as it arises, derivatives included; what is added to it later
/// (this rank's share of a penalty) counts.
/// </summary>
internal static class PhantomSums
{
    public static Tensor[] Zeroed(EagerCall call, Tensor[] outputs, Outcome outcome)
    {
        if (HasSum(call))
        {
            return outputs;
        }
        var zeroed = (Tensor[])outputs.Clone();
        for (var i = 0; i < outputs.Length; i++)
        {
            if (outcome.Outputs[i].Placement is { IsPartial: true, Reduction: Reduction.Sum, IsRowCount: false })
            {
                zeroed[i] = Arithmetic.Scale(outputs[i], 0);
            }
        }
        return zeroed;
    }

    private static bool HasSum(EagerCall call)
    {
        for (var i = 0; i < call.InputCount; i++)
        {
            if (call.State(i).Placement is { IsPartial: true, Reduction: Reduction.Sum })
            {
                return true;
            }
        }
        return false;
    }
}
