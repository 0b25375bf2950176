namespace Matex.Transparent.TensorFlow.Graphs;

/// <summary>The operation that combines gradients inside a graph, registered in whatever engine is loaded.</summary>
internal static class CustomOperations
{
    /// <summary>Can operations be added to this engine's graphs?</summary>
    public static bool AreAvailable { get; private set; }

    /// <summary>Reduces these values in place, as the site says.</summary>
    public static void Combine(int site, IReadOnlyList<RawValue> values)
    {
        var place = GradientSite.Find(site);
        if (place is { Combination: { } combination, Batch: { } batch })
        {
            Exchange.Average(place.Names, values, combination, batch);
        }
    }

    /// <summary>Adds the operation to the engine, once.</summary>
    public static void Register() =>
        AreAvailable = AreAvailable || EngineOperations.TryRegister() || NativeOperations.TryRegister();
}
