using Tensorflow.Keras.Layers;

namespace Tensorflow.Keras.Utils;

public partial class base_layer_utils
{
    /// <summary>Whether a symbolic tensor was made by an operation outside any layer.</summary>
    public static bool needs_keras_history(Tensors inputs)
    {
        for (var i = 0; i < inputs.Length; i++)
        {
            if (
                inputs[i] is { KerasHistory: null } tensor and not (Eager.EagerTensor or NDArray)
                && tensor.op is not null
            )
                return true;
        }
        return false;
    }

    /// <summary>Wraps the operations between the nearest layers and the tensors in layers, so that a model holds them.</summary>
    public static Layer[] create_keras_history(Tensors inputs)
    {
        var created = new List<Layer>();
        CreateKerasHistoryHelper(inputs, [], created);
        return [.. created];
    }

    /// <summary>The recursion of <see cref="create_keras_history"/>.</summary>
    /// <exception cref="ValueError">A tensor comes from no Keras input.</exception>
    public static void CreateKerasHistoryHelper(
        Tensors tensors,
        List<Operation> processed_ops,
        List<Layer> created_layers
    )
    {
        foreach (var tensor in tensors)
        {
            if (tensor.KerasHistory is not null || processed_ops.Contains(tensor.op))
                continue;
            var operation = tensor.op;
            processed_ops.Add(operation);
            if (operation.type == "Placeholder")
                throw new ValueError(
                    $"The tensor \"{tensor.name}\" is a placeholder that does not come from `keras.Input`."
                );
            var operands = new List<Tensor>();
            var constants = new Dictionary<int, NDArray>();
            var inputs = operation.inputs;
            for (var i = 0; i < inputs.Length; i++)
            {
                if (DependsOnInput(inputs[i]))
                    operands.Add(inputs[i]);
                else
                    constants[i] = ConstantValue(inputs[i]);
            }
            var previous = new Tensors([.. operands]);
            CreateKerasHistoryHelper(previous, processed_ops, created_layers);
            var layer = new TensorFlowOpLayer(operation, constants);
            created_layers.Add(layer);
            layer.SetConnectivityMetadata(previous, new Tensors(operation.outputs));
        }
    }

    private static bool DependsOnInput(Tensor tensor)
    {
        if (tensor.KerasHistory is not null)
            return true;
        var inputs = tensor.op.inputs;
        for (var i = 0; i < inputs.Length; i++)
        {
            if (DependsOnInput(inputs[i]))
                return true;
        }
        return false;
    }

    private static NDArray ConstantValue(Tensor tensor) =>
        tensor_util.constant_value(tensor)
        ?? throw new NotSupportedException(
            $"The operation \"{tensor.op.name}\" of type {tensor.op.type} between Keras layers is neither constant nor computed from an input. Put it into a layer."
        );
}
