using Tensorflow.Engine;
using Tensorflow.Util;

namespace Tensorflow.Gradients;

public partial class Tape
{
    public Tensor[] ComputeGradient(
        long[] target_tensor_ids,
        long[] source_tensor_ids,
        UnorderedMap<long, TapeTensor> sources_that_are_targets,
        List<Tensor>? output_gradients,
        bool build_default_zeros_grads
    )
    {
        var seeds = new (long, Tensor)[target_tensor_ids.Length];
        for (var i = 0; i < seeds.Length; i++)
            seeds[i] = (
                target_tensor_ids[i],
                output_gradients?[i] ?? OnesLike(target_tensor_ids[i], sources_that_are_targets)
            );
        return Backward(seeds, source_tensor_ids)!;
    }

    /// <summary>
    /// Goes through the record backwards from the targets, whose gradients are given, and returns those of the
    /// sources: null where a target does not depend on a source. Tensors of the arena are released on the way.
    /// </summary>
    internal Tensor?[] Backward(
        ReadOnlySpan<(long Id, Tensor Gradient)> targets,
        long[] sources,
        TensorArena? arena = null
    )
    {
        var gradients = new PendingGradients(arena);
        foreach (var (id, gradient) in targets)
            gradients.Add(id, gradient);
        var wanted = new HashSet<long>(sources);
        for (var i = _records.Count - 1; i >= 0; i--)
            StepBack(_records[i], gradients, wanted, release: arena is not null);
        if (!persistent)
            _records.Clear();
        var results = Array.ConvertAll(sources, gradients.Find);
        if (arena is not null)
            ReleaseTemporaries();
        return results;
    }

    public Tensor[] CallBackwardFunction(
        BackwardFunction backward_function,
        List<long> unneeded_gradients,
        List<Tensor> output_gradients
    ) => backward_function([.. output_gradients], [.. unneeded_gradients]);

    private void StepBack(TapeRecord record, PendingGradients gradients, HashSet<long> wanted, bool release)
    {
        var outputs = new Tensor[record.OutputIds.Length];
        for (var i = 0; i < outputs.Length; i++)
            outputs[i] = gradients.Find(record.OutputIds[i])!;
        if (!Array.TrueForAll(outputs, output => output is null))
            Differentiate(record, outputs, gradients, wanted);
        // What used them came later, and is behind us.
        if (release && record.Outputs is not null)
            foreach (var output in record.Outputs)
                if (output.IsTemporary)
                    output.Dispose();
    }

    private void Differentiate(TapeRecord record, Tensor[] outputs, PendingGradients gradients, HashSet<long> wanted)
    {
        if (
            record.Attributes is { Definition.UsesGradientOnce: true }
            && !ops.gradientFunctions.ContainsKey(record.Type)
            && !wanted.Contains(record.OutputIds[0])
            && gradients.IsLastUse(outputs[0])
        )
            outputs[0].Expend();
        var inputs = record.Backward is { } backward
            ? backward(WithZeros(record, outputs), UnneededInputs(record))
            : OperationGradient.Of(record, outputs, UnneededInputs(record));
        for (var i = 0; i < record.InputIds.Length && i < inputs.Length; i++)
            if (inputs[i] is { } gradient && _tracked.Contains(record.InputIds[i]))
            {
                // A gradient function may return a tensor of the record as it is.
                gradient.IsTemporary = false;
                gradients.Add(record.InputIds[i], gradient);
            }
        foreach (var id in record.OutputIds)
            if (!wanted.Contains(id))
                gradients.Remove(id);
        // A function of the program's own may keep what it has made until the end.
        gradients.ReleaseRest(keep: record.Backward is not null);
    }

    private void ReleaseTemporaries()
    {
        foreach (var tensor in _temporaries)
            if (tensor.IsTemporary)
                tensor.Dispose();
        _temporaries.Clear();
    }

    /// <summary>The inputs that no watched tensor leads to: their gradients would be thrown away.</summary>
    private long[] UnneededInputs(TapeRecord record)
    {
        List<long>? unneeded = null;
        for (var i = 0; i < record.InputIds.Length; i++)
            if (!_tracked.Contains(record.InputIds[i]))
                (unneeded ??= []).Add(i);
        return unneeded is null ? [] : [.. unneeded];
    }

    private static Tensor[] WithZeros(TapeRecord record, Tensor[] outputs)
    {
        for (var i = 0; i < outputs.Length; i++)
            outputs[i] ??= record.OutputInfo![i].ZerosLike();
        return outputs;
    }

    private Tensor OnesLike(long id, UnorderedMap<long, TapeTensor> known)
    {
        if (known.find(id, out var info))
            return info.OnesLike();
        foreach (var record in _records)
        {
            var index = Array.IndexOf(record.OutputIds, id);
            if (index >= 0)
                return (record.OutputInfo?[index] ?? new TapeTensor(record.Outputs![index])).OnesLike();
        }
        throw new ValueError("The target of a gradient was not computed under the tape.");
    }
}
