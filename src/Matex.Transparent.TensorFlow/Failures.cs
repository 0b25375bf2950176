namespace Matex.Transparent.TensorFlow;

/// <summary>
/// TensorFlow.NET's wrappers of eager operations swallow exceptions, run the operation again and then put it into a
/// graph. A failure of an advice inside one is therefore kept here and raised at the next point outside.
/// </summary>
internal static class Failures
{
    private static Exception? _first;

    /// <summary>Keeps the failure; returns it to be thrown, which ends the operation at hand.</summary>
    public static Exception Note(Exception failure)
    {
        Interlocked.CompareExchange(ref _first, failure, null);
        return failure;
    }

    public static void Raise()
    {
        if (Interlocked.Exchange(ref _first, null) is { } failure)
        {
            throw new InvalidOperationException(failure.Message, failure);
        }
    }
}
