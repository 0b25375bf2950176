using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Random number kernels.</summary>
public class gen_random_ops
{
    public static Tensor multinomial(
        Tensor logits,
        int num_samples,
        int? seed = 0,
        int? seed2 = 0,
        TF_DataType output_dtype = TF_DataType.TF_INT64,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "Multinomial",
            name!,
            Seeded(new ExecuteOpArgs(logits, constant_op.constant(num_samples)), seed, seed2)
                .Attr("output_dtype", output_dtype)
        );

    public static Tensor random_shuffle(Tensor value, int? seed = 0, int? seed2 = 0, string? name = null) =>
        tf.Context.ExecuteOp("RandomShuffle", name!, Seeded(new ExecuteOpArgs(value), seed, seed2));

    public static Tensor random_standard_normal(
        Tensor shape,
        TF_DataType dtype = TF_DataType.DtInvalid,
        int? seed = null,
        int? seed2 = null,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "RandomStandardNormal",
            name!,
            Seeded(new ExecuteOpArgs(shape), seed, seed2)
                .Attr("dtype", dtype == TF_DataType.DtInvalid ? TF_DataType.TF_FLOAT : dtype)
        );

    public static Tensor random_uniform(
        Tensor shape,
        TF_DataType dtype,
        int? seed = 0,
        int? seed2 = 0,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "RandomUniform",
            name!,
            Seeded(new ExecuteOpArgs(shape), seed, seed2).Attr("dtype", dtype)
        );

    public static Tensor random_uniform_int(
        Tensor shape,
        Tensor minval,
        Tensor maxval,
        int? seed = 0,
        int? seed2 = 0,
        string? name = null
    ) => tf.Context.ExecuteOp("RandomUniformInt", name!, Seeded(new ExecuteOpArgs(shape, minval, maxval), seed, seed2));

    public static Tensors stateless_random_get_key_counter(int[] seed, string? name = null) =>
        tf.Context.ExecuteOp(
            "StatelessRandomGetKeyCounter",
            name!,
            new ExecuteOpArgs(constant_op.constant(seed, TF_DataType.TF_INT32))
        );

    public static Tensor stateless_random_normal_v2(
        Tensor shape,
        Tensor key,
        Tensor counter,
        int alg,
        TF_DataType dtype,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "StatelessRandomNormalV2",
            name!,
            new ExecuteOpArgs(shape, key, counter, constant_op.constant(alg)).Attr("dtype", dtype)
        );

    public static Tensor truncated_normal(
        Tensor shape,
        TF_DataType dtype,
        int? seed = 0,
        int? seed2 = 0,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "TruncatedNormal",
            name!,
            Seeded(new ExecuteOpArgs(shape), seed, seed2).Attr("dtype", dtype)
        );

    private static ExecuteOpArgs Seeded(ExecuteOpArgs args, int? seed, int? seed2) =>
        args.Attr("seed", seed ?? 0).Attr("seed2", seed2 ?? 0);
}
