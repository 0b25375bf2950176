using Tensorflow.Keras.Layers;

namespace Tensorflow.Keras;

/// <summary>Preprocessing of data: <c>keras.preprocessing</c> and <c>keras.layers.preprocessing</c>.</summary>
public partial class Preprocessing : IPreprocessing
{
    public Sequence sequence => new();

    public ILayer Resizing(int height, int width, string interpolation = "bilinear") =>
        new Resizing(
            new ResizingArgs
            {
                Height = height,
                Width = width,
                Interpolation = interpolation,
            }
        );

    /// <exception cref="NotSupportedException">Always.</exception>
    public ILayer TextVectorization(
        Func<Tensor, Tensor>? standardize = null,
        string split = "whitespace",
        int max_tokens = -1,
        string output_mode = "int",
        int output_sequence_length = -1
    ) =>
        throw new NotSupportedException(
            "The embedded engine has no TextVectorization; run the program on the package TensorFlow.Keras for it."
        );
}
