namespace Tensorflow.Engine;

/// <summary>
/// Fluent definition of one operation type, in the strings of TensorFlow's own registrations:
/// <c>.Input("a: T").Output("product: T").Attr("T: {float, double}").Attr("transpose_a: bool = false")</c>.
/// </summary>
internal sealed class OperationBuilder(string name)
{
    private readonly List<string> _inputs = [];
    private readonly List<string> _outputs = [];
    private readonly List<string> _attributes = [];
    private bool _isStateful;
    private bool _isNotDifferentiable;
    private bool _usesGradientOnce;
    private Func<ShapeContext, Shape[]>? _shape;
    private Action<KernelContext>? _kernel;
    private Func<Operation, Tensor[], Tensor?[]>? _gradient;

    public OperationBuilder Input(string text)
    {
        _inputs.Add(text);
        return this;
    }

    public OperationBuilder Output(string text)
    {
        _outputs.Add(text);
        return this;
    }

    public OperationBuilder Attr(string text)
    {
        _attributes.Add(text);
        return this;
    }

    /// <summary>Marks an operation that has an effect or a state: random numbers, variables, printing.</summary>
    public OperationBuilder Stateful()
    {
        _isStateful = true;
        return this;
    }

    /// <summary>Declares that no gradient flows through the operation (TensorFlow's NotDifferentiable).</summary>
    public OperationBuilder NotDifferentiable()
    {
        _isNotDifferentiable = true;
        return this;
    }

    public OperationBuilder Shape(Func<ShapeContext, Shape[]> shape)
    {
        _shape = shape;
        return this;
    }

    public OperationBuilder Kernel(Action<KernelContext> kernel)
    {
        _kernel = kernel;
        return this;
    }

    public OperationBuilder Gradient(Func<Operation, Tensor[], Tensor?[]> gradient)
    {
        _gradient = gradient;
        _isNotDifferentiable = false;
        return this;
    }

    /// <summary>
    /// Declares that the gradient function passes the gradient it is given to one operation and reads it nowhere else:
    /// the result may take its memory.
    /// </summary>
    public OperationBuilder UsesGradientOnce()
    {
        _usesGradientOnce = true;
        return this;
    }

    internal OperationDefinition Build()
    {
        var attributes = _attributes.ConvertAll(AttributeParser.Parse);
        string? TypeOf(string attribute) => attributes.Find(a => a.Name == attribute)?.Type;
        return new OperationDefinition(
            name,
            [.. _inputs.Select(text => ArgumentDefinition.Parse(text, TypeOf))],
            [.. _outputs.Select(text => ArgumentDefinition.Parse(text, TypeOf))],
            [.. attributes]
        )
        {
            IsStateful = _isStateful,
            IsNotDifferentiable = _isNotDifferentiable,
            UsesGradientOnce = _usesGradientOnce,
            ShapeFunction = _shape,
            Kernel = _kernel,
            Gradient = _gradient,
        };
    }
}
