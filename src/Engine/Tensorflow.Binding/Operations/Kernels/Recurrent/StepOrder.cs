namespace Tensorflow.Engine;

/// <summary>
/// Sequences of floats in two orders: (rows, steps, width), as programs have them, and (steps, rows, width), as recurrent
/// kernels read them.
/// </summary>
internal static class StepOrder
{
    /// <summary>The rows' sequences from so many steps, from the first one given on; backwards if the last comes first.</summary>
    public static TorchTensor ToRows(TorchTensor bySteps, int first, int steps, bool backwards = false)
    {
        var (rows, width) = ((int)bySteps.Sizes[1], (int)bySteps.Sizes[2]);
        var result = TorchTensor.Empty(TF_DataType.TF_FLOAT, [rows, steps, width]);
        var from = bySteps.Span<float>();
        var to = result.Span<float>();
        for (var t = 0; t < steps; t++)
        for (var r = 0; r < rows; r++)
            from.Slice((((first + t) * rows) + r) * width, width)
                .CopyTo(to[(((r * steps) + Place(t, steps, backwards)) * width)..]);
        return result;
    }

    /// <summary>The steps of the rows' sequences; backwards if the last comes first.</summary>
    public static TorchTensor ToSteps(TorchTensor byRows, bool backwards)
    {
        using var contiguous = byRows.Contiguous();
        var (rows, steps, width) = ((int)byRows.Sizes[0], (int)byRows.Sizes[1], (int)byRows.Sizes[2]);
        var result = TorchTensor.Empty(TF_DataType.TF_FLOAT, [steps, rows, width]);
        var from = contiguous.Span<float>();
        var to = result.Span<float>();
        for (var t = 0; t < steps; t++)
        for (var r = 0; r < rows; r++)
            from.Slice(((r * steps) + Place(t, steps, backwards)) * width, width)
                .CopyTo(to[(((t * rows) + r) * width)..]);
        return result;
    }

    /// <summary>A copy of one step.</summary>
    public static TorchTensor Step(TorchTensor bySteps, int step)
    {
        var (rows, width) = (bySteps.Sizes[1], bySteps.Sizes[2]);
        using var view = bySteps.View([rows, width], [width, 1], step * rows * width);
        return view.Clone();
    }

    private static int Place(int step, int steps, bool backwards) => backwards ? steps - 1 - step : step;
}
