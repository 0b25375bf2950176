namespace Matex.Transparent.TensorFlow.Seeds;

/// <summary>
/// Seeds for the random operations that the program leaves unseeded: the same on every rank, and with
/// <c>MATEX_SEED</c> the same in every run, so that initial values, shuffles and dropout masks agree.
/// </summary>
internal static class AgreedSeeds
{
    private static int _operations;
    private static int _seed;

    /// <summary>Are there seeds to hand out?</summary>
    public static bool AreGiven { get; private set; }

    public static void Give(int seed)
    {
        // TensorFlow takes the pair (0, 0) for unseeded.
        _seed = seed == 0 ? 1 : seed;
        AreGiven = true;
    }

    /// <summary>The next operation's pair: the run's seed and the number of the operation.</summary>
    public static (int Seed, int Operation) Next() => (_seed, Interlocked.Increment(ref _operations));

    /// <summary>Is this a random operation with the attributes <c>seed</c> and <c>seed2</c>?</summary>
    public static bool Concern(string type) =>
        type
            is "RandomUniform"
                or "RandomUniformInt"
                or "RandomStandardNormal"
                or "TruncatedNormal"
                or "ParameterizedTruncatedNormal"
                or "RandomShuffle"
                or "Multinomial"
                or "RandomGamma"
                or "RandomPoissonV2"
                or "UniformCandidateSampler"
                or "LogUniformCandidateSampler";

    /// <summary>The attributes of a random operation with agreed seeds where it has none.</summary>
    public static Dictionary<string, object> Complete(Dictionary<string, object>? attributes)
    {
        attributes ??= [];
        if (IsUnset(attributes, "seed") && IsUnset(attributes, "seed2"))
        {
            var (seed, operation) = Next();
            attributes["seed"] = seed;
            attributes["seed2"] = operation;
        }
        return attributes;
    }

    private static bool IsUnset(Dictionary<string, object> attributes, string name) =>
        !attributes.TryGetValue(name, out var value) || value is null || Convert.ToInt64(value, null) == 0;
}
