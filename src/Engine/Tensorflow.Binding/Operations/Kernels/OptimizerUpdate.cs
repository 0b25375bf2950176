using System.Numerics;

namespace Tensorflow.Engine;

/// <summary>Makes an optimizer's step for an element type.</summary>
internal interface IOptimizerFactory
{
    void Run<T>(OptimizerUpdate.Memory<T> memory)
        where T : unmanaged, IFloatingPointIeee754<T>;
}

/// <summary>One run of an optimizer's operation: its numbers by name, and its update of the variables.</summary>
internal sealed class OptimizerUpdate(KernelContext context, string[] variables, string[] rest, string gradient)
{
    /// <summary>The memory that a step works on; slots that are not used are empty.</summary>
    public readonly ref struct Memory<T>(Span<T> weights, Span<T> first, Span<T> second, Span<T> third, Span<T> grads)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        private readonly Span<T> _weights = weights;
        private readonly Span<T> _first = first;
        private readonly Span<T> _second = second;
        private readonly Span<T> _third = third;
        private readonly Span<T> _grads = grads;

        public void Apply<TStep>(TStep step)
            where TStep : struct, IOptimizerStep<T> =>
            OptimizerKernels.Run(step, _weights, _first, _second, _third, _grads);
    }

    public double Number(string name) => context.Tensor(Input(name)).ToDouble();

    public bool Flag(string name) => context.Attr<bool>(name);

    public bool Has(string slot) => Array.IndexOf(variables, slot) >= 0;

    public FtrlFactory Ftrl(double shrinkage)
    {
        if (Number("lr_power") != -0.5)
            throw new NotSupportedException(
                $"The embedded engine applies FTRL with a learning-rate power of -0.5, not {Number("lr_power")}; use TensorFlow.NET for others."
            );
        return new FtrlFactory(Number("lr"), Number("l1"), Number("l2"), shrinkage);
    }

    public void Run<TFactory>(TFactory factory)
        where TFactory : struct, IOptimizerFactory
    {
        var variable = context.Resource<VariableStorage>(0);
        lock (variable.Lock)
        {
            var given = context.Tensor(Input(gradient));
            var weights = VariableUpdates.Writable(variable, context.NodeName);
            if (!given.Sizes.AsSpan().SequenceEqual(weights.Sizes))
                throw new InvalidArgumentError(
                    $"var and {gradient} do not have the same shape: {new Shape(weights.Sizes)} {new Shape(given.Sizes)} ('{variable.Name}')"
                );
            if (
                factory is DescentFactory descent
                && weights.DataType == TF_DataType.TF_FLOAT
                && given.TryDescend(weights, (float)descent.Rate)
            )
                return;
            using var grads = given.Contiguous();
            switch (weights.DataType)
            {
                case TF_DataType.TF_FLOAT:
                    Run<float, TFactory>(factory, weights, grads);
                    break;
                case TF_DataType.TF_DOUBLE:
                    Run<double, TFactory>(factory, weights, grads);
                    break;
                default:
                    throw new InvalidArgumentError(
                        $"Optimizers change variables of float and double, '{variable.Name}' is {weights.DataType}."
                    );
            }
        }
    }

    private void Run<T, TFactory>(TFactory factory, TorchTensor weights, TorchTensor grads)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TFactory : struct, IOptimizerFactory =>
        factory.Run(
            new Memory<T>(
                weights.Span<T>(),
                Slot<T>(1, weights),
                Slot<T>(2, weights),
                Slot<T>(3, weights),
                grads.Span<T>()
            )
        );

    private Span<T> Slot<T>(int index, TorchTensor weights)
        where T : unmanaged
    {
        // The centred RMSProp has its mean gradient in front; the step takes it last.
        if (Has("mg"))
            index = (index % 3) + 1;
        else if (index >= variables.Length)
            return default;
        var slot = VariableUpdates.Writable(context.Resource<VariableStorage>(index), context.NodeName);
        if (slot.Count != weights.Count)
            throw new InvalidArgumentError(
                $"var and {variables[index]} do not have the same shape: {new Shape(weights.Sizes)} {new Shape(slot.Sizes)}"
            );
        return slot.Span<T>();
    }

    private int Input(string name) => variables.Length + Array.IndexOf(rest, name);
}
