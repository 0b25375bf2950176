namespace Tensorflow.Keras.Engine;

public partial class Model
{
    /// <summary>Prints the layers with output shapes and numbers of parameters.</summary>
    /// <exception cref="ValueError">The model has not been built.</exception>
    public void summary(int line_length = -1, float[]? positions = null) =>
        ModelSummary.Print(this, line_length, positions);
}
