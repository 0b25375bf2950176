using Matex.Transparent.Launch;
using Tensorflow;
using Tensorflow.Eager;

namespace Matex.Transparent.TensorFlow.Eager.Arrays;

/// <summary>
/// Steps of loops without an iterator: what lies between two updates. Host arrays and slices that enter a step while a
/// tape records are its batch.
/// </summary>
internal static class ArraySteps
{
    /// <summary>
    /// Steps of one kind: what enters first, and what was updated before. Nothing that may differ from rank to rank, such as
    /// where the compiled program is at the moment.
    /// </summary>
    private static readonly Dictionary<(Signature First, string? Updated), ArrayLoop> Loops = [];

    /// <summary>The variable that the step before changed first.</summary>
    [ThreadStatic]
    private static string? _updated;

    [ThreadStatic]
    private static ArrayLoop? _current;

    [ThreadStatic]
    private static bool _hasBatch;

    /// <summary>The step has a batch of an iterator: its arrays are something else.</summary>
    public static bool HasGivenBatch
    {
        get => _hasBatch;
        set => _hasBatch = value;
    }

    /// <summary>The operation with this rank's rows of the arrays that enter with it.</summary>
    public static EagerCall Enter(EagerCall call)
    {
        if (_hasBatch || !Tapes.AreRecording || !Job.Current.Settings.Split)
        {
            return call;
        }
        if (_current is null && call.Batch is not null)
        {
            _hasBatch = true;
            return call;
        }
        Tensor[]? inputs = null;
        for (var i = 0; i < call.InputCount; i++)
        {
            if (!MayEnter(call, i))
            {
                continue;
            }
            _current ??= LoopFrom(call, i);
            var entered = _current.StaysWhole ? call.Inputs[i] : _current.Enter(call, i);
            if (entered != call.Inputs[i] || Distributed.Of(entered) is not null)
            {
                (inputs ??= [.. call.Inputs])[i] = entered;
            }
        }
        return inputs is null ? call : call.With(inputs);
    }

    /// <summary>Variables have been changed: what enters now belongs to the next step.</summary>
    /// <param name="updated">The first of them.</param>
    public static void EndStep(string? updated)
    {
        _current?.EndStep();
        _updated = updated;
        _current = null;
        _hasBatch = false;
    }

    private static bool MayEnter(EagerCall call, int input) =>
        call.Known(input) is null
        && DataInputs.Has(call.Type, input)
        && call.Inputs[input] is var tensor
        && tensor.dtype
            is not (TF_DataType.TF_STRING or TF_DataType.TF_RESOURCE or TF_DataType.TF_VARIANT or TF_DataType.TF_BOOL)
        && (tensor is EagerTensor || tensor is Tensorflow.NumPy.NDArray)
        && HostAccess.Without(() => tensor.rank) > 0;

    private static ArrayLoop LoopFrom(EagerCall call, int input)
    {
        var key = (Signature.Of(call, input, HostAccess.Dimensions(call.Inputs[input])), _updated);
        lock (Loops)
        {
            return Loops.TryGetValue(key, out var loop) ? loop : Loops[key] = new ArrayLoop();
        }
    }
}
