using static Tensorflow.Binding;

namespace Tensorflow;

public partial class Tensor
{
    /// <summary>The part at an index of dimension 0.</summary>
    public Tensor this[int idx] => Sliced(tensor_util.ParseSlices([Slice.Index(idx)]));

    public Tensor this[params Slice[] slices] => Sliced(tensor_util.ParseSlices(slices));

    public Tensor this[params string[] slices] =>
        Sliced(tensor_util.ParseSlices([.. slices.SelectMany(Slice.ParseSlices)]));

    public Tensor this[Tensor start, Tensor? stop = null, Tensor? step = null] =>
        Sliced(tensor_util.ParseSlices(start, stop, step));

    /// <summary>Writes into the variable of which this tensor is a slice.</summary>
    /// <exception cref="RuntimeError">The tensor did not come from indexing a variable.</exception>
    public ResourceVariable assign(Tensor tensor)
    {
        if (OriginalVar is null)
            throw new RuntimeError("Only a slice of a variable, such as x[\"0:2\"], can be assigned to.");
        OriginalVar.StridedSliceAssign(tensor, OriginalVarSlice!);
        return OriginalVar;
    }

    private Tensor Sliced(ParsedSliceArgs args)
    {
        Tensor result = tf.Context.ExecuteOp(
            "StridedSlice",
            "strided_slice",
            new ExecuteOpArgs(this, args.PackedBegin!, args.PackedEnd!, args.PackedStrides!)
            {
                OpAttrs =
                {
                    ["begin_mask"] = args.BeginMask,
                    ["end_mask"] = args.EndMask,
                    ["ellipsis_mask"] = args.EllipsisMask,
                    ["new_axis_mask"] = args.NewAxisMask,
                    ["shrink_axis_mask"] = args.ShrinkAxisMask,
                },
            }
        );
        result.OriginalVarSlice = args;
        return result;
    }
}
