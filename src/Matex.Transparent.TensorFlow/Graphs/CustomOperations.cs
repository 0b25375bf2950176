namespace Matex.Transparent.TensorFlow.Graphs;

/// <summary>The operations that the wrapper adds to graphs, registered in whatever engine is loaded.</summary>
internal static class CustomOperations
{
    /// <summary>The type of operations that change values in place: <c>values: N * T → combined: N * T</c>.</summary>
    public const string InPlace = "MatexAllReduce";

    /// <summary>
    /// The type of operations that change values in place by others that they only read:
    /// <c>values: N * T, given: M * T → corrected: N * T</c>.
    /// </summary>
    public const string Correcting = "MatexCorrect";

    /// <summary>The type of operations that give a value more or fewer rows: <c>value: T → resized: T</c>.</summary>
    public const string Resizing = "MatexRows";

    /// <summary>Can operations be added to this engine's graphs?</summary>
    public static bool AreAvailable { get; private set; }

    /// <summary>Adds the operations to the engine, once.</summary>
    public static void Register() =>
        AreAvailable = AreAvailable || EngineOperations.TryRegister() || NativeOperations.TryRegister();

    public static bool IsOurs(string type) => type is InPlace or Correcting or Resizing;

    /// <param name="site">The site's number.</param>
    /// <param name="values">What is changed, then what is only read.</param>
    public static void Change(int site, IReadOnlyList<RawValue> values) =>
        ((InPlaceSite)GraphSite.Find(site)).Run(values);

    public static RowsSite Rows(int site) => (RowsSite)GraphSite.Find(site);
}
