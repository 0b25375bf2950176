using Matex.Transparent.Launch;
using Matex.Transparent.TensorFlow.Eager.Arrays;
using Tensorflow;

namespace Matex.Transparent.TensorFlow.Eager;

/// <summary>Averages the gradients of a step, all at once, as they go into an optimizer.</summary>
internal static class GradientUpdates
{
    /// <summary>Makes the gradients whole in place.</summary>
    public static void Combine(IReadOnlyList<(Tensor Gradient, IVariableV1 Variable)> updates)
    {
        var parts = new List<GradientPart>();
        var seen = new HashSet<nint>();
        long rows = 0;
        foreach (var (gradient, variable) in updates)
        {
            if (gradient is null || Distributed.Of(gradient) is not { Batch: { } batch } known)
            {
                continue;
            }
            rows = batch.Rows;
            if (known is { IsPart: true, State.Placement.IsPartial: true } && seen.Add(HostAccess.Pointer(gradient)))
            {
                parts.Add(new GradientPart(variable.Name, gradient, known));
            }
        }
        EagerSteps.Assigned();
        AssignedSteps.Optimized();
        ArraySteps.EndStep(updates is [var first, ..] ? first.Variable.UniqueId : null);
        parts.RemoveAll(SparseGradients.TryCombine);
        if (parts.Count > 0)
        {
            Exchange.Average(parts);
        }
        Job.Current.Report.StepFinished(rows);
    }

    /// <summary>The variables of a step, to be read when their weights are compared.</summary>
    public static IEnumerable<(string, Func<Tensor?>)> Values(
        IEnumerable<(Tensor Gradient, IVariableV1 Variable)> updates
    ) =>
        updates
            .Where(static update => update.Gradient is not null)
            .Select(static update => (update.Variable.Name, (Func<Tensor?>)(() => update.Variable.AsTensor())));
}

/// <summary>This rank's term of a variable's gradient.</summary>
internal sealed record GradientPart(string Name, Tensor Gradient, Distributed Known)
{
    /// <summary>The gradient holds the whole value from now on.</summary>
    public void IsWhole() => Distributed.Set(Gradient, default, null);
}
