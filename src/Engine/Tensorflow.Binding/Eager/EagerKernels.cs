using Tensorflow.Eager;
using Tensorflow.Gradients;

namespace Tensorflow.Engine;

/// <summary>Runs kernels on host tensors.</summary>
internal static class EagerKernels
{
    [ThreadStatic]
    private static KernelContext? t_idle;

    /// <summary>Resources and states of eager execution, shared by all threads.</summary>
    public static KernelEnvironment Environment { get; } = new();

    /// <summary>Computes an operation and records it on the tapes that watch its inputs.</summary>
    public static Tensor[] Run(AttributeSet attributes, Tensor[] inputs)
    {
        var outputs = Compute(attributes, inputs);
        if (TapeSet.IsRecording)
            TapeSet.Record(attributes, inputs, outputs);
        return outputs;
    }

    private static Tensor[] Compute(AttributeSet attributes, Tensor[] inputs)
    {
        var definition = attributes.Definition;
        var kernel =
            definition.Kernel
            ?? throw new NotSupportedException(
                $"The embedded engine does not compute '{definition.Name}' outside a graph."
            );
        var values = inputs.Length == 0 ? [] : new TensorValue[inputs.Length];
        bool[]? lastUses = null;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = inputs[i].Value;
            if (inputs[i].IsExpendable)
                (lastUses ??= new bool[values.Length])[i] = true;
        }
        var context = t_idle ?? new KernelContext(Environment);
        t_idle = null;
        try
        {
            context.Prepare(attributes, values, definition.Name, lastUses: lastUses, mayDefer: true);
            kernel(context);
            return Wrap(context.Outputs, inputs, values);
        }
        catch (Exception error) when (BadInput.IsCause(error))
        {
            throw BadInput.Error(attributes, values, error);
        }
        finally
        {
            context.Release();
            t_idle = context;
            GC.KeepAlive(inputs);
        }
    }

    private static Tensor[] Wrap(TensorValue[] values, Tensor[] inputs, TensorValue[] inputValues)
    {
        var outputs = new Tensor[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var value = values[i];
            if (value is TorchTensor tensor && IsHeld(tensor, inputs, inputValues))
                value = tensor.Alias();
            outputs[i] = new EagerTensor(value);
            TensorArena.Add(outputs[i]);
        }
        return outputs;
    }

    /// <summary>Whether an input keeps the tensor; one that may be overwritten gives it away.</summary>
    private static bool IsHeld(TorchTensor tensor, Tensor[] inputs, TensorValue[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is VariableStorage variable && variable.Holds(tensor))
                return true;
            if (!ReferenceEquals(values[i], tensor))
                continue;
            if (!inputs[i].IsExpendable)
                return true;
            inputs[i].GiveAway();
        }
        return false;
    }
}
