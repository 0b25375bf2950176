using Tensorflow.Train;

namespace Tensorflow;

/// <summary>A trackable object that holds something outside the garbage collector's sight.</summary>
public abstract class DisposableTrackableObject : Trackable, IDisposable
{
    protected nint _handle;
    protected bool _disposed;

    protected DisposableTrackableObject() { }

    protected DisposableTrackableObject(nint handle) => _handle = handle;

    public void Dispose()
    {
        if (_disposed)
            return;
        _disposed = true;
        DisposeManagedResources();
        DisposeUnmanagedResources(_handle);
        _handle = 0;
        GC.SuppressFinalize(this);
    }

    protected virtual void DisposeManagedResources() { }

    protected abstract void DisposeUnmanagedResources(nint handle);
}
