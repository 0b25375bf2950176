namespace Tensorflow.Keras.Losses;

/// <summary>Squared for differences up to delta, linear beyond (Huber 1964). Computed in float32.</summary>
public class Huber : LossFunctionWrapper
{
    protected Tensor delta;

    public Huber(string? reduction = null, Tensor? delta = null, string? name = null)
        : base(reduction, name ?? "huber") => this.delta = delta ?? tf.constant(1.0f);

    public override Tensor Apply(Tensor y_true = null!, Tensor y_pred = null!, bool from_logits = false, int axis = -1)
    {
        var limit = math_ops.cast(delta, TF_DataType.TF_FLOAT);
        var error = math_ops.cast(y_pred, TF_DataType.TF_FLOAT) - math_ops.cast(y_true, TF_DataType.TF_FLOAT);
        var distance = math_ops.abs(error);
        var quadratic = 0.5f * math_ops.square(error);
        var linear = 0.5f * math_ops.square(limit) + limit * (distance - limit);
        return math_ops.reduce_mean(array_ops.where_v2(distance <= limit, quadratic, linear), new Axis(-1));
    }
}
