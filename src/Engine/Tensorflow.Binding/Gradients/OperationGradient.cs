using Tensorflow.Eager;

namespace Tensorflow.Engine;

/// <summary>Calls gradient functions, for the tape and for graphs alike.</summary>
internal static class OperationGradient
{
    /// <summary>Outputs whose gradient functions do not look at a missing gradient, so that no zeros are made.</summary>
    private static bool NeedsZeros(string type, int output) =>
        type switch
        {
            "SoftmaxCrossEntropyWithLogits" or "SparseSoftmaxCrossEntropyWithLogits" => output == 0,
            "LSTMSequence" => false,
            "FusedBatchNorm" or "FusedBatchNormV2" or "FusedBatchNormV3" => output == 0,
            _ => true,
        };

    /// <summary>The gradient function of an operation type: one the program registered, else the engine's.</summary>
    /// <exception cref="LookupError">There is none.</exception>
    public static Func<Operation, Tensor[], Tensor?[]>? Find(string type)
    {
        if (ops.gradientFunctions.TryGetValue(type, out var registered))
            return registered;
        var definition = OperationRegistry.Find(type);
        if (definition.Gradient is null && !definition.IsNotDifferentiable)
            throw new LookupError($"No gradient is defined for the operation type '{type}'.");
        return definition.Gradient;
    }

    /// <summary>The gradients of a recorded operation's inputs.</summary>
    public static Tensor?[] Of(TapeRecord record, Tensor[] outputGradients, long[] unneeded)
    {
        if (Find(record.Type) is not { } gradient)
            return [];
        for (var i = 0; i < outputGradients.Length; i++)
            if (outputGradients[i] is null && NeedsZeros(record.Type, i) && IsNumeric(record.Outputs![i]))
                outputGradients[i] = new EagerTensor(HostValue.Zeros(record.Outputs[i].dtype, record.Outputs[i].shape));
        return gradient(new EagerOperation(record) { SkipInputIndices = unneeded }, outputGradients);
    }

    /// <summary>Gives the outputs of a graph operation that no gradient has reached zeros where they are needed.</summary>
    public static void FillZeros(Operation operation, Tensor[] outputGradients)
    {
        for (var i = 0; i < outputGradients.Length; i++)
            if (
                outputGradients[i] is null
                && NeedsZeros(operation.OpType, i)
                && operation.outputs[i].dtype.is_floating()
            )
                outputGradients[i] = Binding.tf.Context.ExecuteOp(
                    "ZerosLike",
                    null!,
                    new ExecuteOpArgs(operation.outputs[i])
                );
    }

    private static bool IsNumeric(Tensor tensor) => tensor.Value is TorchTensor;
}
