namespace Tensorflow;

/// <summary>Random numbers that depend on their seed alone.</summary>
public class stateless_random_ops
{
    // RNG_ALG_AUTO_SELECT: Philox on a processor.
    private const int AutomaticAlgorithm = 3;

    /// <summary>Normal values; without a seed of its own it takes one as any other random operation does.</summary>
    public static Tensor stateless_random_normal(
        Shape shape,
        float mean = 0f,
        float stddev = 1f,
        TF_DataType dtype = TF_DataType.TF_FLOAT,
        int[]? seed = null,
        string? name = null
    )
    {
        Tensor[] state = gen_random_ops.stateless_random_get_key_counter(seed ?? Unseeded());
        Tensor standard = gen_random_ops.stateless_random_normal_v2(
            array_ops.ShapeTensor(shape),
            state[0],
            state[1],
            AutomaticAlgorithm,
            dtype
        );
        return math_ops.add(standard * stddev, mean, name);
    }

    private static int[] Unseeded()
    {
        (int? first, int? second) = random_seed.get_seed();
        bool none = (first ?? 0) == 0 && (second ?? 0) == 0;
        return none ? [Random.Shared.Next(), Random.Shared.Next()] : [first ?? 0, second ?? 0];
    }
}
