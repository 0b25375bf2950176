namespace Tensorflow.Engine;

/// <summary>How a window moves in one direction of an image.</summary>
/// <param name="Inputs">Size of the image.</param>
/// <param name="Outputs">Positions of the window.</param>
/// <param name="Stride">From one position to the next.</param>
/// <param name="Before">Padding before the image.</param>
internal readonly record struct WindowSide(int Inputs, int Outputs, int Stride, int Before)
{
    /// <summary>What lies under a place of the window; it may lie in the padding.</summary>
    public int Input(int output, int place) => (output * Stride) + place - Before;

    /// <summary>Of the positions from first to end, those at which a place of the window lies in the image.</summary>
    public (int First, int End) Inside(int place, int first, int end)
    {
        while (first < end && Input(first, place) < 0)
            first++;
        while (first < end && Input(end - 1, place) >= Inputs)
            end--;
        return (first, end);
    }
}
