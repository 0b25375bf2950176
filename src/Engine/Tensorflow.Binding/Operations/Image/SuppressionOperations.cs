namespace Tensorflow.Engine;

/// <summary>Of boxes that overlap, the ones with the highest scores (non-maximum suppression).</summary>
internal static class SuppressionOperations
{
    private const string Selected = "selected_indices: int32";
    private const string Valid = "valid_outputs: int32";

    public static void Register(RegistryBuilder registry)
    {
        Boxes(registry, "NonMaxSuppression", "float")
            .Output(Selected)
            .Attr("iou_threshold: float = 0.5")
            .Shape(static _ => [new Shape(-1)])
            .Kernel(static c => Select(c, c.Attr<float>("iou_threshold"), float.NegativeInfinity))
            .NotDifferentiable();
        Boxes(registry, "NonMaxSuppressionV2", "T")
            .Input("iou_threshold: T_threshold")
            .Output(Selected)
            .Attr("T: {half, float} = DT_FLOAT")
            .Attr("T_threshold: {half, float} = DT_FLOAT")
            .Shape(static _ => [new Shape(-1)])
            .Kernel(static c => Select(c, Number(c, 3, "iou_threshold"), float.NegativeInfinity))
            .NotDifferentiable();
        Boxes(registry, "NonMaxSuppressionV3", "T")
            .Input("iou_threshold: T_threshold")
            .Input("score_threshold: T_threshold")
            .Output(Selected)
            .Attr("T: {half, float} = DT_FLOAT")
            .Attr("T_threshold: {half, float} = DT_FLOAT")
            .Shape(static _ => [new Shape(-1)])
            .Kernel(static c => Select(c, Number(c, 3, "iou_threshold"), Number(c, 4, "score_threshold")))
            .NotDifferentiable();
        Boxes(registry, "NonMaxSuppressionV4", "T")
            .Input("iou_threshold: T_threshold")
            .Input("score_threshold: T_threshold")
            .Output(Selected)
            .Output(Valid)
            .Attr("T: {half, float} = DT_FLOAT")
            .Attr("T_threshold: {half, float} = DT_FLOAT")
            .Attr("pad_to_max_output_size: bool = false")
            .Shape(static c => [Length(c), Shape.Scalar])
            .Kernel(static c => SelectPadded(c, 0))
            .NotDifferentiable();
        Boxes(registry, "NonMaxSuppressionV5", "T")
            .Input("iou_threshold: T")
            .Input("score_threshold: T")
            .Input("soft_nms_sigma: T")
            .Output(Selected)
            .Output("selected_scores: T")
            .Output(Valid)
            .Attr("T: {half, float} = DT_FLOAT")
            .Attr("pad_to_max_output_size: bool = false")
            .Shape(static c => [Length(c), Length(c), Shape.Scalar])
            .Kernel(static c => SelectPadded(c, Number(c, 5, "soft_nms_sigma")))
            .NotDifferentiable();
        registry
            .Add("NonMaxSuppressionWithOverlaps")
            .Input("overlaps: float")
            .Input("scores: float")
            .Input("max_output_size: int32")
            .Input("overlap_threshold: float")
            .Input("score_threshold: float")
            .Output(Selected)
            .Shape(static _ => [new Shape(-1)])
            .Kernel(SelectByOverlaps)
            .NotDifferentiable();
    }

    private static OperationBuilder Boxes(RegistryBuilder registry, string name, string type) =>
        registry.Add(name).Input($"boxes: {type}").Input($"scores: {type}").Input("max_output_size: int32");

    private static Shape Length(ShapeContext c) =>
        c.Attr<bool>("pad_to_max_output_size") && c.Integers(2) is [var length] ? new Shape(length) : new Shape(-1);

    private static void Select(KernelContext c, float overlap, float score)
    {
        var selected = Suppression.Select(
            Scores(c),
            Limit(c),
            Threshold(overlap),
            score,
            0,
            Suppression.Overlaps(Coordinates(c))
        );
        c.Return(Indices(selected, selected.Count));
    }

    private static void SelectPadded(KernelContext c, float sigma)
    {
        if (sigma < 0)
            throw new InvalidArgumentError($"soft_nms_sigma must be non-negative, got {sigma}");
        var limit = Limit(c);
        var selected = Suppression.Select(
            Scores(c),
            limit,
            Threshold(Number(c, 3, "iou_threshold")),
            Number(c, 4, "score_threshold"),
            sigma,
            Suppression.Overlaps(Coordinates(c))
        );
        var length = c.Attr<bool>("pad_to_max_output_size") ? limit : selected.Count;
        var (indices, count) = (Indices(selected, length), TorchTensor.Scalar(selected.Count));
        if (c.Definition.Name == "NonMaxSuppressionV4")
        {
            c.Return(indices, count);
            return;
        }
        using var scores = TorchTensor.Zeros(TF_DataType.TF_FLOAT, [length]);
        for (var i = 0; i < selected.Count; i++)
            scores.Span<float>()[i] = selected[i].Score;
        c.Return(indices, Torch.Cast(scores, c.OutputType(1)), count);
    }

    private static void SelectByOverlaps(KernelContext c)
    {
        var scores = Scores(c);
        var overlaps = c.Tensor(0);
        if (overlaps.Rank != 2 || overlaps.Sizes[0] != scores.Length || overlaps.Sizes[1] != scores.Length)
            throw new InvalidArgumentError(
                $"overlaps must be square, for {scores.Length} scores; got shape {new Shape(overlaps.Sizes)}"
            );
        var table = Floats(overlaps);
        var selected = Suppression.Select(
            scores,
            Limit(c),
            Number(c, 3, "overlap_threshold"),
            Number(c, 4, "score_threshold"),
            0,
            (a, b) => table[(a * scores.Length) + b]
        );
        c.Return(Indices(selected, selected.Count));
    }

    private static float[] Coordinates(KernelContext c)
    {
        var (boxes, scores) = (c.Tensor(0), c.Tensor(1));
        if (boxes.Rank != 2 || boxes.Sizes[1] != 4)
            throw new InvalidArgumentError($"boxes must have 4 columns, got shape {new Shape(boxes.Sizes)}");
        return boxes.Sizes[0] == scores.Sizes[0]
            ? Floats(boxes)
            : throw new InvalidArgumentError(
                $"scores has incompatible shape: {new Shape(scores.Sizes)} for {boxes.Sizes[0]} boxes"
            );
    }

    private static float[] Scores(KernelContext c) =>
        c.Tensor(1) is { Rank: 1 } scores
            ? Floats(scores)
            : throw new InvalidArgumentError($"scores must be 1-D, got shape {new Shape(c.Tensor(1).Sizes)}");

    private static int Limit(KernelContext c) =>
        c.Tensor(2) is { Rank: 0 } limit
            ? limit.ToInt64() is >= 0 and var value
                ? (int)value
                : throw new InvalidArgumentError("output size must be non-negative")
            : throw new InvalidArgumentError($"max_output_size must be 0-D, got shape {new Shape(c.Tensor(2).Sizes)}");

    private static float Number(KernelContext c, int input, string name) =>
        c.Tensor(input) is { Rank: 0 } number
            ? (float)number.ToDouble()
            : throw new InvalidArgumentError($"{name} must be 0-D, got shape {new Shape(c.Tensor(input).Sizes)}");

    private static float Threshold(float value) =>
        value is >= 0 and <= 1 ? value : throw new InvalidArgumentError("iou_threshold must be in [0, 1]");

    private static float[] Floats(TorchTensor tensor)
    {
        using var wide = Torch.Cast(tensor, TF_DataType.TF_FLOAT);
        using var contiguous = wide.Contiguous();
        return contiguous.Span<float>().ToArray();
    }

    private static TorchTensor Indices(List<(int Index, float Score)> selected, int length)
    {
        var indices = TorchTensor.Zeros(TF_DataType.TF_INT32, [length]);
        for (var i = 0; i < selected.Count; i++)
            indices.Span<int>()[i] = selected[i].Index;
        return indices;
    }
}
