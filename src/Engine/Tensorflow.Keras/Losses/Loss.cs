namespace Tensorflow.Keras.Losses;

/// <summary>The base of losses: a loss for each sample, weighted and reduced.</summary>
public abstract class Loss : ILossFunc
{
    protected string reduction;
    protected string name;
    protected bool from_logits;

    public Loss(string? reduction = ReductionV2.AUTO, string? name = null, bool from_logits = false)
    {
        this.reduction = reduction ?? ReductionV2.SUM_OVER_BATCH_SIZE;
        this.name = name!;
        this.from_logits = from_logits;
        if (
            this.reduction
            is not (
                ReductionV2.AUTO
                or ReductionV2.NONE
                or ReductionV2.SUM
                or ReductionV2.SUM_OVER_BATCH_SIZE
                or ReductionV2.WEIGHTED_MEAN
            )
        )
            throw new ValueError(
                $"Unknown reduction \"{reduction}\": the reductions are auto, none, sum and sum_over_batch_size."
            );
    }

    /// <inheritdoc/>
    public string Reduction => reduction;

    /// <inheritdoc/>
    public string Name => name;

    /// <summary>The loss of each sample.</summary>
    public abstract Tensor Apply(Tensor y_true, Tensor y_pred, bool from_logits = false, int axis = -1);

    /// <inheritdoc/>
    public Tensor Call(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null) =>
        losses_utils.compute_weighted_loss(
            Apply(y_true, y_pred, from_logits),
            sample_weight,
            reduction == ReductionV2.AUTO ? ReductionV2.SUM_OVER_BATCH_SIZE : reduction
        );
}

/// <summary>A loss that is a function of targets and predictions.</summary>
public abstract class LossFunctionWrapper : Loss
{
    public LossFunctionWrapper(string? reduction = ReductionV2.AUTO, string? name = null, bool from_logits = false)
        : base(reduction, name, from_logits) { }
}
