using Tensorflow.Contexts;
using Tensorflow.Engine;

namespace Tensorflow.Eager;

/// <summary>Runs eager operations and records them on the tapes.</summary>
public partial class EagerRunner : IEagerRunner
{
    /// <summary>Runs an operation: completes its attributes, converts its inputs, computes, records.</summary>
    public Tensor[] TFE_FastPathExecute(FastPathOpExecInfo op_exec_info)
    {
        var definition = OperationRegistry.Find(op_exec_info.op_name);
        var attributes = new object?[definition.Attributes.Length];
        if (op_exec_info.attrs is { Count: > 0 } given)
            AttributeConversion.Fill(definition, attributes, given);
        var inputs = InputBinding.Bind(definition, op_exec_info.args, attributes);
        var results = EagerKernels.Run(new AttributeSet(definition, attributes), inputs);
        op_exec_info.callbacks?.Invoke();
        return results;
    }

    public Tensor[] Execute(
        Context ctx,
        string op_name,
        int num_outputs,
        Tensor[] inputs,
        object[]? attrs,
        string? name = null
    ) => TFE_Execute(ctx, ctx.DeviceName, op_name, inputs, attrs, num_outputs);

    /// <summary>Runs an operation on flat inputs; <paramref name="attrs"/> are names and values in turn.</summary>
    public Tensor[] TFE_Execute(
        Context ctx,
        string? device_name,
        string op_name,
        Tensor[] inputs,
        object[]? attrs,
        int num_outputs
    )
    {
        var definition = OperationRegistry.Find(op_name);
        var attributes = new object?[definition.Attributes.Length];
        for (var i = 0; i + 1 < (attrs?.Length ?? 0); i += 2)
            AttributeConversion.Set(definition, attributes, (string)attrs![i], attrs[i + 1]);
        InputBinding.InferFromFlat(definition, inputs, attributes);
        return EagerKernels.Run(new AttributeSet(definition, attributes), inputs);
    }

    public Tensor[] TFE_ExecuteCancelable(
        Context ctx,
        string device_name,
        string op_name,
        Tensor[] inputs,
        object[] attrs,
        int num_outputs
    ) => TFE_Execute(ctx, device_name, op_name, inputs, attrs, num_outputs);

    /// <summary>Converts arguments to tensors of one type: that of the first tensor among them.</summary>
    public (TF_DataType, Tensor[]) ArgsToMatchingEager(
        Context ctx,
        TF_DataType default_dtype = TF_DataType.DtInvalid,
        object[]? args = null
    )
    {
        args ??= [];
        var type = default_dtype;
        if (Array.Find(args, a => a is Tensor) is Tensor first)
            type = first.dtype;
        var tensors = new Tensor[args.Length];
        for (var i = 0; i < tensors.Length; i++)
        {
            tensors[i] = ops.convert_to_tensor(args[i], dtype: type);
            type = tensors[i].dtype;
        }
        return (type, tensors);
    }

    /// <summary>Forgets what stateful operations have kept, as TensorFlow's kernel cache does when it is cleared.</summary>
    public void ClearEagerOperationMap() => EagerKernels.Environment.ClearStates();
}
