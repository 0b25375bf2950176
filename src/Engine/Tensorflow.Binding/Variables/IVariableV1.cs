using Tensorflow.NumPy;

namespace Tensorflow;

/// <summary>A variable: a tensor that keeps its value between steps and can be assigned to.</summary>
public interface IVariableV1
{
    string UniqueId { get; }
    string Name { get; }

    /// <summary>The handle of a resource variable, the reference of a reference variable.</summary>
    Tensor Handle { get; }

    string Device { get; }

    /// <summary>The operation that gives the variable its first value.</summary>
    Operation Initializer { get; }

    Operation Op { get; }

    /// <summary>The tensor that reads the variable in its graph.</summary>
    Tensor GraphElement { get; }

    Graph Graph { get; }
    TF_DataType dtype { get; }
    Shape shape { get; }
    bool Trainable { get; }
    Tensor assign<T>(T value, bool use_locking = false, string? name = null, bool read_value = true);
    Tensor assign_add<T>(T delta, bool use_locking = false, string? name = null, bool read_value = true);
    Tensor assign_sub<T>(T delta, bool use_locking = false, string? name = null, bool read_value = true);
    IVariableV1 assign_lazy_load(Tensor value, string? name = null);
    IVariableV1 assign_sub_lazy_load(Tensor delta, string? name = null);
    Tensor AsTensor(TF_DataType dtype = TF_DataType.DtInvalid, string? name = null, bool as_ref = false);
    NDArray numpy();
}
