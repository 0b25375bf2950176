using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Random numbers: TensorFlow's Philox generator under the graph's and the operation's seed.</summary>
public class random_ops
{
    public static Tensor random_normal(
        Shape shape,
        float mean = 0f,
        float stddev = 1f,
        TF_DataType dtype = TF_DataType.TF_FLOAT,
        int? seed = null,
        string? name = null
    ) =>
        tf_with(
            ops.name_scope(name!, "random_normal"),
            scope =>
            {
                Tensor dims = array_ops.ShapeTensor(shape);
                (int? graphSeed, int? opSeed) = random_seed.get_seed(seed);
                Tensor standard = gen_random_ops.random_standard_normal(dims, dtype, graphSeed, opSeed);
                return Affine(standard, stddev, mean, scope);
            }
        );

    public static Tensor truncated_normal(
        int[] shape,
        float mean = 0f,
        float stddev = 1f,
        TF_DataType dtype = TF_DataType.TF_FLOAT,
        int? seed = null,
        string? name = null
    ) =>
        tf_with(
            ops.name_scope(name!, "truncated_normal"),
            scope =>
            {
                Tensor dims = array_ops.ShapeTensor(shape);
                (int? graphSeed, int? opSeed) = random_seed.get_seed(seed);
                Tensor standard = gen_random_ops.truncated_normal(dims, dtype, graphSeed, opSeed);
                return Affine(standard, stddev, mean, scope);
            }
        );

    public static Tensor random_uniform(
        int[] shape,
        float minval = 0f,
        float maxval = 1f,
        TF_DataType dtype = TF_DataType.TF_FLOAT,
        int? seed = null,
        string? name = null
    ) =>
        dtype.is_integer()
            ? Integers(array_ops.ShapeTensor(shape), (int)minval, (int)maxval, dtype, seed, name)
            : tf_with(
                ops.name_scope(name!, "random_uniform"),
                scope =>
                {
                    (int? graphSeed, int? opSeed) = random_seed.get_seed(seed);
                    Tensor unit = gen_random_ops.random_uniform(array_ops.ShapeTensor(shape), dtype, graphSeed, opSeed);
                    return Affine(unit, maxval - minval, minval, scope);
                }
            );

    public static Tensor random_uniform(
        Tensor shape,
        int minval = 0,
        Tensor? maxval = null,
        TF_DataType dtype = TF_DataType.TF_FLOAT,
        int? seed = null,
        string? name = null
    )
    {
        (int? graphSeed, int? opSeed) = random_seed.get_seed(seed);
        if (dtype.is_integer())
        {
            Tensor low = constant_op.constant(minval, dtype);
            Tensor high = math_ops.cast(maxval ?? throw new ValueError("Integers need maxval."), dtype);
            return gen_random_ops.random_uniform_int(shape, low, high, graphSeed, opSeed, name);
        }
        Tensor unit = gen_random_ops.random_uniform(shape, dtype, graphSeed, opSeed, name);
        if (maxval is null && minval == 0)
        {
            return unit;
        }
        Tensor start = constant_op.constant(minval, dtype);
        Tensor end = maxval is null ? constant_op.constant(1, dtype) : math_ops.cast(maxval, dtype);
        return unit * (end - start) + start;
    }

    public static Tensor random_uniform_int(
        int[] shape,
        int minval = 0,
        int maxval = 1,
        int? seed = null,
        string? name = null
    ) => Integers(array_ops.ShapeTensor(shape), minval, maxval, TF_DataType.TF_INT32, seed, name);

    public static Tensor random_shuffle(Tensor value, int? seed = null, string? name = null)
    {
        (int? graphSeed, int? opSeed) = random_seed.get_seed(seed);
        return gen_random_ops.random_shuffle(value, graphSeed, opSeed, name);
    }

    public static Tensor multinomial(
        Tensor logits,
        int num_samples,
        int? seed = null,
        string? name = null,
        TF_DataType output_dtype = TF_DataType.DtInvalid
    )
    {
        (int? graphSeed, int? opSeed) = random_seed.get_seed(seed);
        TF_DataType type = output_dtype == TF_DataType.DtInvalid ? TF_DataType.TF_INT64 : output_dtype;
        return gen_random_ops.multinomial(logits, num_samples, graphSeed, opSeed, type, name);
    }

    private static Tensor Integers(Tensor shape, int low, int high, TF_DataType dtype, int? seed, string? name)
    {
        (int? graphSeed, int? opSeed) = random_seed.get_seed(seed);
        Tensor start = constant_op.constant(low, dtype);
        Tensor end = constant_op.constant(high, dtype);
        return gen_random_ops.random_uniform_int(shape, start, end, graphSeed, opSeed, name);
    }

    // Multiplied and added even by 1 and 0, so that the graph has TensorFlow's operations.
    private static Tensor Affine(Tensor x, float factor, float offset, string scope)
    {
        Tensor scaled = gen_math_ops.mul(x, constant_op.constant(factor, x.dtype));
        return gen_math_ops.add_v2(scaled, constant_op.constant(offset, x.dtype), scope);
    }
}
