namespace Tensorflow.Engine;

/// <summary>Kernels of graph operations, whose errors name the operation.</summary>
internal static class KernelErrors
{
    /// <summary>Computes an operation; the context holds its inputs and takes its outputs.</summary>
    public static void Guard(
        Operation operation,
        Action<KernelContext> kernel,
        KernelContext context,
        TensorValue[] inputs
    )
    {
        try
        {
            kernel(context);
        }
        catch (InvalidArgumentError error)
        {
            throw new InvalidArgumentError($"{error.Message}\n\t [[{{{{node {operation.name}}}}}]]");
        }
        catch (Exception error) when (BadInput.IsCause(error))
        {
            throw BadInput.Error(operation.Attributes, inputs, error, operation.name);
        }
        if (context.Outputs.Length != operation.outputs.Length)
            throw new InvalidOperationException(
                $"{operation.OpType} '{operation.name}' gave {context.Outputs.Length} outputs, "
                    + $"not {operation.outputs.Length}."
            );
    }
}
