namespace Matex.Transparent.TensorFlow.Eager;

/// <summary>Operations that change a variable.</summary>
internal static class Updates
{
    public static bool Are(string type) =>
        type.StartsWith("Assign", StringComparison.Ordinal)
        || type.StartsWith("ResourceApply", StringComparison.Ordinal)
        || type.StartsWith("ResourceSparseApply", StringComparison.Ordinal)
        || type.StartsWith("ResourceScatter", StringComparison.Ordinal)
        || type.StartsWith("Apply", StringComparison.Ordinal)
        || type.StartsWith("Scatter", StringComparison.Ordinal) && type != "ScatterNd";
}
