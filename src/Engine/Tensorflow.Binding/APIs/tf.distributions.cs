namespace Tensorflow;

public partial class tensorflow
{
    public distributions_internal distributions { get; } = new();

    /// <summary><c>tf.distributions</c>.</summary>
    public class distributions_internal
    {
        /// <inheritdoc cref="Tensorflow.Normal"/>
        public Normal Normal(
            Tensor loc,
            Tensor scale,
            bool validate_args = false,
            bool allow_nan_stats = true,
            string name = "Normal"
        ) => new(loc, scale, validate_args, allow_nan_stats, name);
    }
}
