namespace Tensorflow.Engine;

internal sealed unsafe partial class TorchTensor
{
    private volatile DeferredProduct? _deferred;

    private TorchTensor(DeferredProduct product)
    {
        _deferred = product;
        DataType = TF_DataType.TF_FLOAT;
        _sizes = product.Sizes;
        _strides = [_sizes[1], 1];
        Count = _sizes[0] * _sizes[1];
        IsContiguous = true;
    }

    /// <summary>Takes ownership of a product, which is computed when its elements are first asked for.</summary>
    public static TorchTensor Defer(DeferredProduct product) => new(product);

    /// <summary>
    /// Subtracts <paramref name="rate"/> times this tensor from one of the same sizes, if its elements have not been
    /// asked for yet; they can be later.
    /// </summary>
    public bool TryDescend(TorchTensor weights, float rate)
    {
        if (_deferred is not { } product)
            return false;
        lock (product)
        {
            if (_deferred is null)
                return false;
            product.Descend(weights, rate);
            GC.KeepAlive(this);
            return true;
        }
    }

    private void Complete()
    {
        if (_deferred is not { } product)
            return;
        lock (product)
        {
            if (_deferred is null)
                return;
            var whole = product.Compute();
            (_data, _ownedBytes) = (whole._data, whole._ownedBytes);
            _handle = Interlocked.Exchange(ref whole._handle, 0);
            GC.SuppressFinalize(whole);
            _deferred = null;
            product.Dispose();
        }
    }
}
