using System.Text.RegularExpressions;
using Tensorflow.Keras.ArgsDefinition.Core;

namespace Tensorflow.Keras.Layers;

/// <summary>activation(einsum(equation, x, kernel) + bias), for example "abc,cd->abd".</summary>
public partial class EinsumDense : Layer
{
    private readonly EinsumDenseArgs _args;
    private IVariableV1 _kernel = null!;
    private IVariableV1? _bias;
    private Shape? _outputShape;

    public EinsumDense(EinsumDenseArgs args)
        : base(args) => _args = args;

    public override void build(KerasShapesWrapper input_shape)
    {
        var (kernel, bias, output) = _analyze_einsum_string(
            _args.Equation ?? throw new ValueError("EinsumDense needs an equation."),
            _args.BiasAxes!,
            input_shape.ToSingleShape(),
            _args.OutputShape ?? throw new ValueError("EinsumDense needs an output shape.")
        );
        _outputShape = output;
        _kernel = add_weight("kernel", kernel, DType, _args.KernelInitializer, _args.KernelRegularizer);
        if (bias is not null)
            _bias = add_weight("bias", bias, DType, _args.BiasInitializer, _args.BiasRegularizer);
        base.build(input_shape);
    }

    protected override Tensors Call(
        Tensors inputs,
        Tensors? state = null,
        bool? training = null,
        IOptionalArgs? optional_args = null
    )
    {
        var outputs = tf.linalg.einsum(_args.Equation!, new Tensors(inputs[0], _kernel.AsTensor()));
        if (_bias is not null)
            outputs += _bias.AsTensor();
        return _args.Activation is { } activation ? activation.Apply(outputs) : outputs;
    }

    public override Shape ComputeOutputShape(Shape input_shape) => _outputShape!;

    /// <summary>The shapes of kernel, bias (null for none) and output that an equation asks for.</summary>
    /// <exception cref="ValueError">The equation is of another form.</exception>
    public static (Shape, Shape, Shape) _analyze_einsum_string(
        string equation,
        string bias_axes,
        Shape input_shape,
        Shape output_shape
    )
    {
        var text = equation.Replace("...", "0");
        foreach (var (form, leftElided) in Forms)
        {
            if (form.Match(text) is { Success: true } match)
                return _analyze_split_string(match, bias_axes, input_shape, output_shape, leftElided);
        }
        throw new ValueError(
            $"Invalid einsum equation '{equation}'. Equations must be in the form [X],[Y]->[Z], ...[X],[Y]->...[Z], or [X]...,[Y]->[Z]...."
        );
    }

    /// <summary>The shapes of kernel, bias and output from an equation in its three parts.</summary>
    public static (Shape, Shape, Shape) _analyze_split_string(
        Match split_string,
        string bias_axes,
        Shape input_shape,
        Shape output_shape,
        bool left_elided = false
    )
    {
        var (input, weight, output) = (
            split_string.Groups[1].Value,
            split_string.Groups[2].Value,
            split_string.Groups[3].Value
        );
        var known = output_shape.dims;
        var elided = input_shape.ndim - input.Length;
        // The batch comes first; with "...x" the elided dimensions follow it.
        long[] full = left_elided
            ? [.. input_shape.dims[..elided], .. known[^output.Length..]]
            : [input_shape.dims[0], .. known, .. input_shape.dims[input.Length..]];
        var outputStart = left_elided ? elided : 0;
        var sizes = new Dictionary<char, long>();
        for (var i = 0; i < output.Length; i++)
            sizes[output[i]] = full[outputStart + i];
        var inputStart = left_elided ? elided : 0;
        for (var i = 0; i < input.Length; i++)
        {
            var size = input_shape.dims[inputStart + i];
            if (size >= 0 && sizes.TryGetValue(input[i], out var declared) && declared >= 0 && declared != size)
                throw new ValueError(
                    $"Input shape and output shape do not match at shared dimension '{input[i]}'. Input shape is {size}, and output shape is {declared}."
                );
            if (size >= 0 || !sizes.ContainsKey(input[i]))
                sizes[input[i]] = size;
        }
        var kernel = new Shape([.. weight.Select(Size)]);
        for (var i = 0; i < output.Length; i++)
            full[outputStart + i] = full[outputStart + i] < 0 ? sizes[output[i]] : full[outputStart + i];
        return (kernel, bias_axes is null ? null! : Bias(), new Shape(full));

        long Size(char axis) =>
            sizes.TryGetValue(axis, out var size) && size >= 0
                ? size
                : throw new ValueError(
                    $"Weight dimension '{axis}' did not have a match in either the input spec '{input}' or the output spec '{output}'."
                );

        Shape Bias()
        {
            var first = output.IndexOfAny(bias_axes.ToCharArray());
            if (first < 0 || bias_axes.Any(axis => !output.Contains(axis)))
                throw new ValueError(
                    $"Bias dimension '{bias_axes}' was requested, but is not part of the output spec '{output}'"
                );
            var dims = output[first..].Select(axis => bias_axes.Contains(axis) ? Size(axis) : 1L).ToList();
            if (!left_elided)
                dims.AddRange(Enumerable.Repeat(1L, elided));
            return new Shape([.. dims]);
        }
    }

    private static readonly (Regex Form, bool LeftElided)[] Forms =
    [
        (Plain(), false),
        (Left(), true),
        (Right(), false),
    ];

    [GeneratedRegex("^([a-zA-Z]+),([a-zA-Z]+)->([a-zA-Z]+)$")]
    private static partial Regex Plain();

    [GeneratedRegex("^0([a-zA-Z]+),([a-zA-Z]+)->0([a-zA-Z]+)$")]
    private static partial Regex Left();

    [GeneratedRegex("^([a-zA-Z]{2,})0,([a-zA-Z]+)->([a-zA-Z]+)0$")]
    private static partial Regex Right();
}
