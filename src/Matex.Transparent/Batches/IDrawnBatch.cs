namespace Matex.Transparent.Batches;

/// <summary>
/// A global batch that has not been read yet: all of its rows can be had, or some. What is not asked for need not be read.
/// </summary>
/// <typeparam name="T">A tensor, of the framework that the program uses.</typeparam>
internal interface IDrawnBatch<out T>
{
    /// <summary>Rows of the global batch; at least 1.</summary>
    long Rows { get; }

    /// <summary>The tensors of the batch (data, labels), each with consecutive rows of the global batch.</summary>
    /// <param name="start">The first row.</param>
    /// <param name="count">Number of rows.</param>
    T[] Read(long start, long count);
}
