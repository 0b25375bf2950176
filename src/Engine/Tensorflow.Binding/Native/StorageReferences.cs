namespace Tensorflow.Engine;

/// <summary>
/// Counts the tensors that share a variable's storage, so that an update is made in place only where no value that
/// was read before would change (TensorFlow's copy on write for resource variables).
/// </summary>
internal sealed class StorageReferences
{
    private int _count;

    public bool IsShared => Volatile.Read(ref _count) > 1;

    public void Add() => Interlocked.Increment(ref _count);

    public void Remove() => Interlocked.Decrement(ref _count);
}
