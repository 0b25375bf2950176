using Matex.Transparent.Interception;
using Matex.Transparent.Launch;
using Matex.Transparent.TensorFlow.Eager;
using Matex.Transparent.TensorFlow.Variables;
using Tensorflow;
using Tensorflow.Eager;
using Tensorflow.Gradients;

namespace Matex.Transparent.TensorFlow.Advices;

/// <summary>Derivatives as they come out of a tape, and as they go into an optimizer.</summary>
public static class GradientAdvices
{
    [Around("Tensorflow.Eager.EagerRunner", "TFE_TapeGradient", Purpose = "gradients of all ranks are combined")]
    public static Tensor[] TapeGradient(
        Func<ITape, Tensor[], Tensor[], List<Tensor>, Tensor[], string, Tensor[]> proceed,
        EagerRunner runner,
        ITape tape,
        Tensor[] targets,
        Tensor[] sources,
        List<Tensor> outputGradients,
        Tensor[] rawSources,
        string unconnected
    ) =>
        !Job.Current.IsDistributed || HostAccess.IsOurs || Backward.IsRunning || !EagerSteps.Active
            ? proceed(tape, targets, sources, outputGradients, rawSources, unconnected)
            : Backward.Run(
                targets,
                sources,
                outputGradients,
                seeds => proceed(tape, targets, sources, seeds!, rawSources, unconnected)
            );

    [Around("Tensorflow.Keras.Optimizers.OptimizerV2", "_distributed_apply", Purpose = "gradients are averaged")]
    public static void DistributedApply(
        Action<IEnumerable<(Tensor, IVariableV1)>, string, object> proceed,
        object optimizer,
        IEnumerable<(Tensor, IVariableV1)> gradients,
        string name,
        object state
    )
    {
        if (Job.Current.IsDistributed && EagerSteps.Active)
        {
            // Enumerated once: what comes in may compute at every enumeration.
            var updates = gradients.ToArray();
            GradientUpdates.Combine(updates);
            proceed(updates, name, state);
            WeightChecks.Stepped(GradientUpdates.Values(updates));
            return;
        }
        if (!Job.Current.IsDistributed)
        {
            Job.Current.Report.StepFinished(0);
        }
        proceed(gradients, name, state);
    }
}
