namespace Matex.Transparent.Batches;

/// <summary>What an adapter does at each batch that a program draws from a data set of the project's own.</summary>
internal interface IBatchSteps<T>
{
    /// <summary>A pass over the data begins.</summary>
    /// <param name="loop">The loop that it belongs to (<see cref="IBatchSource{T}.Loop"/>).</param>
    void Begin(object loop);

    /// <summary>Ends the step that the loop was in and begins the next: reads the whole batch or this rank's rows.</summary>
    T[] Next(object loop, IDrawnBatch<T> batch);
}

/// <summary>Where data sets find the adapter of the framework whose tensors they make.</summary>
internal static class BatchSteps<T>
{
    /// <summary>The adapter; null in a program that is not woven.</summary>
    public static IBatchSteps<T>? Adapter { get; set; }
}
