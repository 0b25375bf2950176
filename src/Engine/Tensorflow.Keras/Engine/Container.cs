namespace Tensorflow.Keras.Engine;

/// <summary>Losses or metrics of a compiled model, by output.</summary>
public class Container(string[]? output_names)
{
    protected string[]? _output_names = output_names;

    protected bool _built;
}
