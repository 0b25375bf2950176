using Tensorflow.Eager;

namespace Tensorflow;

/// <summary>The elements in random order.</summary>
public class ShuffleDataset : UnaryUnchangedStructureDataset
{
    public ShuffleDataset(
        IDatasetV2 input_dataset,
        long buffer_size,
        int? seed = null,
        bool reshuffle_each_iteration = true
    )
        : base(input_dataset)
    {
        var (first, second) = Seeds(seed);
        variant_tensor = ops.shuffle_dataset_v3(
            input_dataset.variant_tensor,
            new EagerTensor(buffer_size),
            new EagerTensor(first),
            new EagerTensor(second),
            ops.dummy_seed_generator(),
            output_types,
            output_shapes,
            reshuffle_each_iteration
        );
    }

    // As random_seed.get_seed_tensor of TensorFlow.NET, whose 2^31L - 1 is C#'s 2 xor 30.
    private static (long, long) Seeds(int? seed)
    {
        const long NotBothZero = 2 ^ (31L - 1);
        var (first, second) = random_seed.get_seed(seed);
        return first == 0 && second == 0 ? (0, NotBothZero) : (first ?? 0, second ?? 0);
    }
}
