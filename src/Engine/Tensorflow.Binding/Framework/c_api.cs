namespace Tensorflow;

/// <summary>What programs use of TensorFlow's C interface.</summary>
public partial class c_api
{
    /// <summary>Gives memory back that a tensor was made over.</summary>
    public delegate void DeallocatorV2(nint data, long size, nint args);

    /// <summary>The definitions of all operation types, as a message <see cref="OpList"/>.</summary>
    public static SafeBufferHandle TF_GetAllOpList()
    {
        var list = new OpList();
        list.Op.AddRange(Engine.OperationRegistry.All.Select(Engine.OpDefs.Write));
        return new SafeBufferHandle(Google.Protobuf.MessageExtensions.ToByteArray(list));
    }
}
