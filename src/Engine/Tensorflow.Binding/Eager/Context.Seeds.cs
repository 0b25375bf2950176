using Tensorflow.Engine;

namespace Tensorflow.Contexts;

public sealed partial class Context
{
    private int? _seed;
    private Random? _operationSeeds;

    /// <summary>Sets the seed from which random operations without one get theirs, and starts all of them anew.</summary>
    public void set_global_seed(int? seed)
    {
        _seed = seed;
        _operationSeeds = seed is { } value ? new Random(value) : null;
        EagerKernels.Environment.ClearStates();
    }

    public int? global_seed() => _seed;

    /// <summary>The next seed for an operation without one.</summary>
    public int? internal_operation_seed() => _operationSeeds?.Next(0, int.MaxValue);
}
