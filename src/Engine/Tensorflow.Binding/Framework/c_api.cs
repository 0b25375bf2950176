namespace Tensorflow;

/// <summary>Delegates of TensorFlow's C interface.</summary>
public partial class c_api
{
    /// <summary>Gives memory back that a tensor was made over.</summary>
    public delegate void DeallocatorV2(nint data, long size, nint args);
}
