using static Tensorflow.Binding;

namespace Tensorflow.Operations.Initializers;

/// <summary>A random matrix with orthonormal rows or columns, times gain: Q of the QR factorisation of normal values,
/// with the signs of R's diagonal (Saxe et al. 2014).</summary>
public class Orthogonal(float gain = 1f, int? seed = null) : IInitializer
{
    public string ClassName => "Orthogonal";

    public IDictionary<string, object> Config { get; } =
        new Dictionary<string, object> { ["gain"] = gain, ["seed"] = seed! };

    public Tensor Apply(InitializerArgs args)
    {
        long[] dims = args.Shape.dims;
        if (dims.Length < 2)
        {
            throw new ValueError($"The initializer Orthogonal needs at least two dimensions, got {args.Shape}.");
        }
        long columns = dims[^1];
        long rows = dims[..^1].Aggregate(1L, (product, dim) => product * dim);
        Shape tall = new([Math.Max(rows, columns), Math.Min(rows, columns)]);
        Tensor normal = random_ops.random_normal(tall, dtype: args.TypeOr(TF_DataType.TF_FLOAT), seed: seed);
        Tensor[] factors = tf.linalg.qr(normal, full_matrices: false);
        Tensor orthogonal = factors[0] * tf.sign(tf.linalg.tensor_diag_part(factors[1]));
        Tensor oriented = rows < columns ? array_ops.matrix_transpose(orthogonal) : orthogonal;
        return gain * array_ops.reshape(oriented, args.Shape);
    }
}
