namespace Tensorflow;

public partial class tensorflow
{
    public Random random { get; } = new();

    public void set_random_seed(int seed)
    {
        if (executing_eagerly())
        {
            Context.set_global_seed(seed);
        }
        else
        {
            ops.get_default_graph().seed = seed;
        }
    }

    public Tensor multinomial(
        Tensor logits,
        int num_samples,
        int? seed = null,
        string? name = null,
        TF_DataType output_dtype = TF_DataType.DtInvalid
    ) => random_ops.multinomial(logits, num_samples, seed, name, output_dtype);

    public Tensor random_shuffle(Tensor value, int? seed = null, string? name = null) =>
        random_ops.random_shuffle(value, seed, name);

    public Tensor random_uniform(
        Shape shape,
        float minval = 0f,
        float maxval = 1f,
        TF_DataType dtype = TF_DataType.TF_FLOAT,
        int? seed = null,
        string? name = null
    ) => random_ops.random_uniform(shape.as_int_list(), minval, maxval, dtype, seed, name);

    public Tensor truncated_normal(
        Shape shape,
        float mean = 0f,
        float stddev = 1f,
        TF_DataType dtype = TF_DataType.TF_FLOAT,
        int? seed = null,
        string? name = null
    ) => random_ops.truncated_normal(shape.as_int_list(), mean, stddev, dtype, seed, name);

    /// <summary>Functions under <c>tf.random</c>.</summary>
    public class Random
    {
        public Tensor categorical(
            Tensor logits,
            int num_samples,
            int? seed = null,
            string? name = null,
            TF_DataType output_dtype = TF_DataType.DtInvalid
        ) => random_ops.multinomial(logits, num_samples, seed, name, output_dtype);

        public Tensor normal(
            Shape shape,
            float mean = 0f,
            float stddev = 1f,
            TF_DataType dtype = TF_DataType.TF_FLOAT,
            int? seed = null,
            string? name = null
        ) => random_ops.random_normal(shape, mean, stddev, dtype, seed, name);

        public Tensor stateless_normal(
            Shape shape,
            float mean = 0f,
            float stddev = 1f,
            TF_DataType dtype = TF_DataType.TF_FLOAT,
            string? name = null
        ) => stateless_random_ops.stateless_random_normal(shape, mean, stddev, dtype, name: name);

        public Tensor truncated_normal(
            Shape shape,
            float mean = 0f,
            float stddev = 1f,
            TF_DataType dtype = TF_DataType.TF_FLOAT,
            int? seed = null,
            string? name = null
        ) => random_ops.truncated_normal(shape.as_int_list(), mean, stddev, dtype, seed, name);

        public Tensor uniform(
            Shape shape,
            float minval = 0f,
            float maxval = 1f,
            TF_DataType dtype = TF_DataType.TF_FLOAT,
            int? seed = null,
            string? name = null
        ) => random_ops.random_uniform(shape.as_int_list(), minval, maxval, dtype, seed, name);
    }
}
