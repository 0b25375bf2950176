using Tensorflow.NumPy;

namespace Tensorflow;

/// <summary>A graph element: an operation or one of its outputs.</summary>
public interface ITensorOrOperation
{
    string Device { get; }
    Operation op { get; }
    string name { get; }
    Tensor[] outputs { get; }
    TF_DataType dtype { get; }
    NDArray numpy();
}

/// <summary>A tensor or an array of tensors of a loop.</summary>
public interface ITensorOrTensorArray { }

/// <summary>Something that can be laid out as a flat list of its parts.</summary>
public interface ICanBeFlattened
{
    object[] Flatten();
}

/// <summary>Something that can be put together again from a flat list of its parts.</summary>
public interface IPackable<T>
    where T : class
{
    T Pack(object[] sequences);
}
