using Tensorflow.Engine;
using Tensorflow.Gradients;

namespace Tensorflow.Eager;

public partial class EagerRunner
{
    /// <summary>Gradients of the targets' sum with respect to the sources.</summary>
    public Tensor[] TFE_TapeGradient(
        ITape tape,
        Tensor[] target,
        Tensor[] sources,
        List<Tensor>? output_gradients,
        Tensor[]? sources_raw,
        string? unconnected_gradients
    )
    {
        var seeds = new (long, Tensor)[target.Length];
        for (var i = 0; i < seeds.Length; i++)
            seeds[i] = (
                target[i].Id,
                output_gradients is null ? new TapeTensor(target[i]).OnesLike() : output_gradients[i]
            );
        var ids = Array.ConvertAll(sources, s => s.Id);
        var arena = TensorArena.Begin();
        var release = !TapeSet.IsRecording;
        Tensor?[] results = [];
        try
        {
            results = ((Tape)tape).Backward(seeds, ids, release ? arena : null);
            if (string.Equals(unconnected_gradients, "zero", StringComparison.OrdinalIgnoreCase))
                for (var i = 0; i < results.Length; i++)
                    results[i] ??= ZerosFor(sources[i]);
        }
        finally
        {
            arena.End(results, release);
        }
        return results!;
    }

    public void TFE_TapeSetRecordOperation(
        string op_type,
        Tensor[] output_tensors,
        Tensor[] input_tensors,
        BackwardFunction backward_function
    )
    {
        foreach (var tape in TapeSet.Tapes)
            tape.RecordOperation(op_type, output_tensors, input_tensors, backward_function);
    }

    public bool TapeSetRecordOperation(
        string op_type,
        Tensor[] input_tensors,
        Tensor[] output_tensors,
        long[] input_ids,
        TF_DataType[] input_dtypes,
        BackwardFunction backward_function
    )
    {
        TFE_TapeSetRecordOperation(op_type, output_tensors, input_tensors, backward_function);
        return true;
    }

    /// <summary>Records an operation that was not run by this runner.</summary>
    public bool RecordGradient(
        string op_name,
        Tensor[] inputs,
        object[]? attrs,
        Tensor[] results,
        BackwardFunction? backwardFunction = null
    )
    {
        if (!MustRecordGradient())
            return false;
        if (backwardFunction is not null)
            TFE_TapeSetRecordOperation(op_name, results, inputs, backwardFunction);
        else
        {
            var definition = OperationRegistry.Find(op_name);
            var attributes = new object?[definition.Attributes.Length];
            for (var i = 0; i + 1 < (attrs?.Length ?? 0); i += 2)
                AttributeConversion.Set(definition, attributes, (string)attrs![i], attrs[i + 1]);
            InputBinding.InferFromFlat(definition, inputs, attributes);
            TapeSet.Record(new AttributeSet(definition, attributes), inputs, results);
        }
        return true;
    }

    public bool MustRecordGradient() => TapeSet.IsRecording;

    /// <summary>0: none of the tensors is followed by a tape; 1: some are; 2: some are by several tapes.</summary>
    public int TFE_TapeSetPossibleGradientTypes(Tensor[] tensors)
    {
        var ids = Array.ConvertAll(tensors, t => t.Id);
        var types = Array.ConvertAll(tensors, t => t.dtype);
        return Math.Min(2, TapeSet.Tapes.Count(tape => tape.ShouldRecord(ids, types)));
    }

    public int TapeSetPossibleGradientTypes(params Tensor[] args) => TFE_TapeSetPossibleGradientTypes(args);

    private static EagerTensor ZerosFor(Tensor source) =>
        source.Value is ResourceValue { Target: VariableStorage variable }
            ? new EagerTensor(HostValue.Zeros(variable.DataType, new Shape(HostValue.Sizes(variable.Value))))
            : new EagerTensor(HostValue.Zeros(source.dtype, source.shape));
}
