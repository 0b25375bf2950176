using Tensorflow.Util;

namespace Tensorflow.Gradients;

/// <summary>A record of operations.</summary>
public interface ITape
{
    bool Persistent { get; }

    void SetTapeId(int id);

    void Watch(Tensor x);

    bool ShouldRecord(long[] tensor_ids, TF_DataType[] tensor_dtypes);

    void RecordOperation(
        string op_type,
        TapeTensor[] output_tensors,
        long[] input_tensor_id,
        TF_DataType[] input_dtypes,
        BackwardFunction backward_function
    );

    void RecordOperation(string op_type, Tensor[] outputs, Tensor[] inputs, BackwardFunction backward_function);

    void VariableAccessed(IVariableV1 variable);

    IVariableV1[] WatchedVariables();

    Tensor[] ComputeGradient(
        long[] target_tensor_ids,
        long[] source_tensor_ids,
        UnorderedMap<long, TapeTensor> sources_that_are_targets,
        List<Tensor>? output_gradients,
        bool build_default_zeros_grads
    );

    void StartRecord();

    void StopRecord();
}
