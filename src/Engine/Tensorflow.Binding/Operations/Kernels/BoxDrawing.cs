namespace Tensorflow.Engine;

/// <summary>Frames of one pixel's width.</summary>
internal static class BoxDrawing
{
    /// <summary>TensorFlow's ten colours; in images of one channel the first component is full.</summary>
    public static float[][] DefaultColors(int channels)
    {
        float[][] colors =
        [
            [1, 1, 0, 1],
            [0, 0, 1, 1],
            [1, 0, 0, 1],
            [0, 1, 0, 1],
            [0.5f, 0, 0.5f, 1],
            [0.5f, 0.5f, 0, 1],
            [0.5f, 0, 0, 1],
            [0, 0, 0.5f, 1],
            [0, 1, 1, 1],
            [1, 0, 1, 1],
        ];
        if (channels == 1)
            foreach (var color in colors)
                color[0] = 1;
        return colors;
    }

    /// <param name="images">Contiguous, float32: (batch, height, width, channels).</param>
    /// <param name="boxes">For each image its boxes as top, left, bottom, right, in parts of the image.</param>
    /// <param name="count">The number of boxes of an image.</param>
    /// <param name="colors">Taken in turn.</param>
    public static void Draw(TorchTensor images, ReadOnlySpan<float> boxes, int count, float[][] colors)
    {
        var (height, width, channels) = ((int)images.Sizes[1], (int)images.Sizes[2], (int)images.Sizes[3]);
        var length = height * width * channels;
        for (var image = 0; image < images.Sizes[0]; image++)
        for (var number = 0; number < count; number++)
        {
            var box = boxes.Slice(((image * count) + number) * 4, 4);
            var canvas = new Canvas(images.Span<float>().Slice(image * length, length), width, channels);
            Frame(
                canvas,
                ((long)(box[0] * (height - 1)), (long)(box[2] * (height - 1)), height),
                ((long)(box[1] * (width - 1)), (long)(box[3] * (width - 1)), width),
                colors[number % colors.Length]
            );
        }
    }

    private static void Frame(
        Canvas canvas,
        (long From, long To, int Size) rows,
        (long From, long To, int Size) columns,
        float[] color
    )
    {
        // What is inside out or wholly outside is not drawn; of what reaches outside, the sides that are seen.
        if (rows.From > rows.To || columns.From > columns.To)
            return;
        if (rows.From >= rows.Size || rows.To < 0 || columns.From >= columns.Size || columns.To < 0)
            return;
        var (top, bottom) = (Math.Max(rows.From, 0), Math.Min(rows.To, rows.Size - 1));
        var (left, right) = (Math.Max(columns.From, 0), Math.Min(columns.To, columns.Size - 1));
        for (var column = left; column <= right; column++)
        {
            if (rows.From >= 0)
                canvas.Paint(rows.From, column, color);
            if (rows.To < rows.Size)
                canvas.Paint(rows.To, column, color);
        }
        for (var row = top; row <= bottom; row++)
        {
            if (columns.From >= 0)
                canvas.Paint(row, columns.From, color);
            if (columns.To < columns.Size)
                canvas.Paint(row, columns.To, color);
        }
    }

    private readonly ref struct Canvas(Span<float> pixels, int width, int channels)
    {
        private readonly Span<float> _pixels = pixels;

        public void Paint(long row, long column, float[] color) =>
            color.AsSpan(0, channels).CopyTo(_pixels[(int)(((row * width) + column) * channels)..]);
    }
}
