namespace Tensorflow;

public static partial class tensor_util
{
    /// <summary>Slices in the form of StridedSlice.</summary>
    public static ParsedSliceArgs ParseSlices(Slice[] slices)
    {
        var count = slices.Length;
        var args = new ParsedSliceArgs
        {
            Begin = new int[count],
            End = new int[count],
            Strides = new int[count],
        };
        for (var i = 0; i < count; i++)
        {
            var slice = slices[i];
            args.Strides[i] = 1;
            if (slice.IsNewAxis)
                args.NewAxisMask |= 1 << i;
            else if (slice.IsEllipsis)
                args.EllipsisMask |= 1 << i;
            else if (slice.IsIndex)
            {
                args.Begin[i] = slice.Start!.Value;
                args.End[i] = slice.Start.Value + 1;
                args.ShrinkAxisMask |= 1 << i;
                if (args.End[i] == 0)
                    args.EndMask |= 1 << i;
            }
            else
                SetRange(args, i, slice);
        }
        (args.PackedBegin, args.PackedEnd, args.PackedStrides) = (
            constant_op.constant(args.Begin),
            constant_op.constant(args.End),
            constant_op.constant(args.Strides)
        );
        return args;
    }

    /// <summary>The range from one tensor to another, or the element at the first.</summary>
    public static ParsedSliceArgs ParseSlices(Tensor start, Tensor? stop = null, Tensor? step = null)
    {
        var args = new ParsedSliceArgs
        {
            PackedBegin = Vector(start),
            PackedEnd = Vector(stop ?? Next(start)),
            PackedStrides = step is null ? constant_op.constant(new[] { 1 }, start.dtype) : Vector(step),
        };
        if (stop is null)
            args.ShrinkAxisMask = 1;
        return args;
    }

    private static void SetRange(ParsedSliceArgs args, int i, Slice slice)
    {
        args.Strides![i] = slice.Step;
        if (slice.Start is { } start)
            args.Begin![i] = start;
        else
            args.BeginMask |= 1 << i;
        if (slice.Stop is { } stop)
            args.End![i] = stop;
        else
            args.EndMask |= 1 << i;
    }

    private static Tensor Next(Tensor start) =>
        Binding.tf.Context.ExecuteOp("AddV2", null!, new ExecuteOpArgs(start, 1));

    private static Tensor Vector(Tensor scalar) =>
        scalar.rank == 0 ? Binding.tf.Context.ExecuteOp("ExpandDims", null!, new ExecuteOpArgs(scalar, 0)) : scalar;
}
