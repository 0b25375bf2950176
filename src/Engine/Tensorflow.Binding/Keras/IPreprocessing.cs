namespace Tensorflow.Keras;

/// <summary>Preprocessing layers offered by <c>keras.layers.preprocessing</c>.</summary>
public interface IPreprocessing
{
    ILayer Resizing(int height, int width, string interpolation = "bilinear");

    ILayer TextVectorization(
        Func<Tensor, Tensor>? standardize = null,
        string split = "whitespace",
        int max_tokens = -1,
        string output_mode = "int",
        int output_sequence_length = -1
    );
}
