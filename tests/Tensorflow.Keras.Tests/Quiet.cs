using static Tensorflow.Binding;

namespace Tensorflow.Keras.Tests;

/// <summary>Keeps what the framework prints, instead of showing it.</summary>
internal sealed class Quiet : IDisposable
{
    private readonly TextWriter _redirect = tf_output_redirect;
    private readonly TextWriter _console = Console.Out;
    private readonly StringWriter _text = new();

    public Quiet()
    {
        tf_output_redirect = _text;
        Console.SetOut(_text);
    }

    public string Text => _text.ToString();

    public string[] Lines => Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public void Dispose()
    {
        tf_output_redirect = _redirect;
        Console.SetOut(_console);
    }
}
