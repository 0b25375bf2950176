namespace Tensorflow.Keras;

/// <inheritdoc/>
public class Activations : IActivationsApi
{
    private static readonly Dictionary<string, Activation> ByName = new Activation[]
    {
        new()
        {
            Name = "linear",
            ActivationFunction = static (x, _) => x,
            IsOurs = true,
        },
        Operation("relu", "Relu"),
        Operation("relu6", "Relu6"),
        Operation("sigmoid", "Sigmoid"),
        Operation("softmax", "Softmax"),
        Operation("tanh", "Tanh"),
        new()
        {
            Name = "mish",
            ActivationFunction = static (x, _) => x * math_ops.tanh(tf.math.softplus(x)),
            IsOurs = true,
        },
    }.ToDictionary(activation => activation.Name);

    public Activation Linear => ByName["linear"];

    public Activation Mish => ByName["mish"];

    public Activation Relu => ByName["relu"];

    public Activation Relu6 => ByName["relu6"];

    public Activation Sigmoid => ByName["sigmoid"];

    public Activation Softmax => ByName["softmax"];

    public Activation Tanh => ByName["tanh"];

    /// <summary>The activation of a name; none is linear.</summary>
    /// <exception cref="ValueError">No activation of that name.</exception>
    public Activation GetActivationFromName(string name)
    {
        if (name is null)
            return Linear;
        return ByName.TryGetValue(name, out var activation)
            ? activation
            : throw new ValueError($"Activation {name} not found; the names are {string.Join(", ", ByName.Keys)}.");
    }

    private static Activation Operation(string name, string type) =>
        new()
        {
            Name = name,
            IsOurs = true,
            SparesInput = true,
            ActivationFunction = (x, operation) => tf.Context.ExecuteOp(type, operation!, new ExecuteOpArgs(x)),
        };
}
