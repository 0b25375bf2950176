using Tensorflow.Engine;
using Tensorflow.Util;

namespace Tensorflow.Gradients;

/// <summary>
/// A record of the operations that depend on watched tensors, in the order in which they ran, from which gradients
/// are computed backwards.
/// </summary>
public partial class Tape(bool persistent, bool watch_accessed_variables) : ITape
{
    private readonly HashSet<long> _tracked = [];
    private readonly List<TapeRecord> _records = [];
    private readonly List<Tensor> _temporaries = [];
    private readonly Dictionary<string, IVariableV1> _variables = [];
    private bool _isRecording = true;
    private int _id;

    public bool Persistent => persistent;

    public void SetTapeId(int id) => _id = id;

    public void StartRecord() => _isRecording = true;

    public void StopRecord() => _isRecording = false;

    public void Watch(Tensor x)
    {
        if (IsDtypeTrainable(x.dtype.as_base_dtype()))
            _tracked.Add(x.Id);
    }

    public void VariableAccessed(IVariableV1 variable)
    {
        if (!_isRecording || !watch_accessed_variables || !variable.Trainable)
            return;
        _tracked.Add(variable.Handle.Id);
        _variables[variable.UniqueId] = variable;
    }

    public IVariableV1[] WatchedVariables() => [.. _variables.Values];

    public bool ShouldRecord(long[] tensor_ids, TF_DataType[] tensor_dtypes)
    {
        for (var i = 0; i < tensor_ids.Length; i++)
            if (_tracked.Contains(tensor_ids[i]) && IsDtypeTrainable(tensor_dtypes[i].as_base_dtype()))
                return true;
        return false;
    }

    public bool IsDtypeTrainable(TF_DataType dtype) =>
        dtype
            is TF_DataType.TF_FLOAT
                or TF_DataType.TF_DOUBLE
                or TF_DataType.TF_HALF
                or TF_DataType.TF_BFLOAT16
                or TF_DataType.TF_COMPLEX64
                or TF_DataType.TF_COMPLEX128
                or TF_DataType.TF_RESOURCE
                or TF_DataType.TF_VARIANT;

    public void RecordOperation(
        string op_type,
        TapeTensor[] output_tensors,
        long[] input_tensor_id,
        TF_DataType[] input_dtypes,
        BackwardFunction backward_function
    )
    {
        if (!_isRecording || !ShouldRecord(input_tensor_id, input_dtypes))
            return;
        var outputs = Array.ConvertAll(output_tensors, t => t.GetID());
        _records.Add(
            new TapeRecord
            {
                Type = op_type,
                InputIds = input_tensor_id,
                OutputIds = outputs,
                OutputInfo = output_tensors,
                Backward = backward_function,
            }
        );
        _tracked.UnionWith(outputs);
    }

    public void RecordOperation(string op_type, Tensor[] outputs, Tensor[] inputs, BackwardFunction backward_function)
    {
        var ids = Array.ConvertAll(inputs, t => t.Id);
        var types = Array.ConvertAll(inputs, t => t.dtype);
        RecordOperation(op_type, Array.ConvertAll(outputs, t => new TapeTensor(t)), ids, types, backward_function);
    }

    /// <summary>Records an operation if one of its inputs is tracked.</summary>
    internal void Record(AttributeSet attributes, Tensor[] inputs, Tensor[] outputs)
    {
        if (!_isRecording || !Tracks(inputs))
            return;
        var inputIds = new long[inputs.Length];
        for (var i = 0; i < inputIds.Length; i++)
            inputIds[i] = inputs[i].Id;
        var outputIds = new long[outputs.Length];
        for (var i = 0; i < outputIds.Length; i++)
        {
            outputIds[i] = outputs[i].Id;
            if (IsDtypeTrainable(outputs[i].dtype))
                _tracked.Add(outputIds[i]);
        }
        _records.Add(
            new TapeRecord
            {
                Type = attributes.Definition.Name,
                InputIds = inputIds,
                OutputIds = outputIds,
                Attributes = attributes,
                Inputs = inputs,
                Outputs = outputs,
            }
        );
    }

    /// <summary>Takes over a tensor that the program cannot reach.</summary>
    internal void AddTemporary(Tensor tensor)
    {
        tensor.IsTemporary = true;
        _temporaries.Add(tensor);
    }

    private bool Tracks(Tensor[] inputs)
    {
        foreach (var input in inputs)
            if (_tracked.Contains(input.Id) && IsDtypeTrainable(input.dtype))
                return true;
        return false;
    }

    public override string ToString() => $"Tape {_id}: {_records.Count} operations, {_variables.Count} variables";
}
