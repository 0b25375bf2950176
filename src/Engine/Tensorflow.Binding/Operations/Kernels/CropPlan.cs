namespace Tensorflow.Engine;

/// <summary>Where the pixels of each crop lie in its image (TensorFlow's crop_and_resize).</summary>
internal sealed class CropPlan
{
    private readonly float[] _boxes;
    private readonly int[] _images;

    /// <exception cref="InvalidArgumentError">The shapes do not belong together.</exception>
    /// <exception cref="OutOfRangeError">A box names an image that is not in the batch.</exception>
    public CropPlan(long[] image, TorchTensor boxes, TorchTensor images, long height, long width)
    {
        if (image.Length != 4 || image[1] <= 0 || image[2] <= 0)
            throw new InvalidArgumentError($"image must be 4-D with positive dimensions, got {new Shape(image)}");
        if (boxes.Rank != 2 || boxes.Sizes[1] != 4)
            throw new InvalidArgumentError($"boxes must have shape (num_boxes,4), got {new Shape(boxes.Sizes)}");
        if (images.Rank != 1 || images.Sizes[0] != boxes.Sizes[0])
            throw new InvalidArgumentError(
                $"box_ind must have shape ({boxes.Sizes[0]}), got {new Shape(images.Sizes)}"
            );
        using var flat = boxes.Contiguous();
        _boxes = flat.Span<float>().ToArray();
        _images = Array.ConvertAll(HostValue.ToIntegers(images), static i => (int)i);
        if (Array.Exists(_images, i => i < 0 || i >= image[0]))
            throw new OutOfRangeError($"box_index has values outside [0, {image[0]})");
        (Image, Height, Width) = (image, (int)height, (int)width);
    }

    /// <summary>The images' shape.</summary>
    public long[] Image { get; }

    public int Boxes => _images.Length;

    public int Height { get; }

    public int Width { get; }

    public int Channels => (int)Image[3];

    public int ImageOf(int box) => _images[box];

    /// <summary>The row of the image that a row of a crop comes from.</summary>
    public float Row(int box, int y) => Place(_boxes[4 * box], _boxes[(4 * box) + 2], (int)Image[1], Height, y);

    public float Column(int box, int x) => Place(_boxes[(4 * box) + 1], _boxes[(4 * box) + 3], (int)Image[2], Width, x);

    /// <summary>How much a place moves with the two ends of its box.</summary>
    public (float First, float Second) RowMoves(int y) => Moves((int)Image[1], Height, y);

    public (float First, float Second) ColumnMoves(int x) => Moves((int)Image[2], Width, x);

    /// <summary>The offset of a pixel's channels.</summary>
    public int Pixel(int image, int row, int column) =>
        (int)((((image * Image[1]) + row) * Image[2]) + column) * Channels;

    public bool IsRow(float row) => row >= 0 && row <= Image[1] - 1;

    public bool IsColumn(float column) => column >= 0 && column <= Image[2] - 1;

    private static float Place(float from, float to, int size, int crop, int index)
    {
        if (crop == 1)
            return 0.5f * (from + to) * (size - 1);
        var scale = (to - from) * (size - 1) / (crop - 1);
        return (from * (size - 1)) + (index * scale);
    }

    private static (float First, float Second) Moves(int size, int crop, int index)
    {
        if (crop == 1)
            return (0.5f * (size - 1), 0.5f * (size - 1));
        var ratio = (size - 1) / (float)(crop - 1);
        return (size - 1 - (index * ratio), index * ratio);
    }
}
