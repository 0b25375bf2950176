namespace Matex.Transparent.Batches;

/// <summary>A data set that gives its batches unread, so that each rank reads its rows only.</summary>
internal interface IBatchSource<T>
{
    /// <summary>What all passes over the data have in common: they are one loop.</summary>
    object Loop { get; }

    /// <summary>Begins a pass over the data.</summary>
    IBatchPass<T> Begin();

    /// <summary>
    /// What the program does to every batch (<c>map</c>). Called after the batch's tensors are known to be rows, so that it
    /// computes on parts what it would on the whole.
    /// </summary>
    T[] Apply(T[] elements);
}

/// <summary>A pass over a data set: an epoch.</summary>
internal interface IBatchPass<out T> : IDisposable
{
    /// <summary>The next batch; null when the pass is over. The one before it may no longer be read.</summary>
    IDrawnBatch<T>? Next();
}
