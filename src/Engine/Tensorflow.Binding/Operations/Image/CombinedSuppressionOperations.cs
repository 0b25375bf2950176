namespace Tensorflow.Engine;

/// <summary>Non-maximum suppression of every class of a batch of images, the best of all classes together.</summary>
internal static class CombinedSuppressionOperations
{
    public static void Register(RegistryBuilder registry) =>
        registry
            .Add("CombinedNonMaxSuppression")
            .Input("boxes: float")
            .Input("scores: float")
            .Input("max_output_size_per_class: int32")
            .Input("max_total_size: int32")
            .Input("iou_threshold: float")
            .Input("score_threshold: float")
            .Output("nmsed_boxes: float")
            .Output("nmsed_scores: float")
            .Output("nmsed_classes: float")
            .Output("valid_detections: int32")
            .Attr("pad_per_class: bool = false")
            .Attr("clip_boxes: bool = true")
            .Shape(static c =>
            {
                var scores = c.Input(1).with_rank(3);
                var (batch, classes) = (scores.dims[0], scores.dims[2]);
                var size = c.Integers(3) is [var total]
                    ? Size(c.Attributes, total, c.Integers(2) is [var each] ? each : -1, classes)
                    : -1;
                return [new Shape(batch, size, 4), new Shape(batch, size), new Shape(batch, size), new Shape(batch)];
            })
            .Kernel(Select)
            .NotDifferentiable();

    private static long Size(AttributeSet attributes, long total, long each, long classes) =>
        !attributes.Get<bool>("pad_per_class") ? total
        : each < 0 || classes < 0 ? -1
        : Math.Min(total, each * classes);

    private static void Select(KernelContext c)
    {
        using var boxes = c.Tensor(0).Contiguous();
        using var scores = c.Tensor(1).Contiguous();
        Check(c, boxes, scores);
        var (batch, count, classes) = ((int)scores.Sizes[0], (int)scores.Sizes[1], (int)scores.Sizes[2]);
        var (perClass, sets) = ((int)c.Tensor(2).ToInt64(), (int)boxes.Sizes[2]);
        var size = (int)Size(c.Attributes, c.Tensor(3).ToInt64(), perClass, classes);
        var (overlap, least) = ((float)c.Tensor(4).ToDouble(), (float)c.Tensor(5).ToDouble());
        var results = new Results(batch, size);
        for (var image = 0; image < batch; image++)
        {
            List<(int Class, int Box, float Score)> found = [];
            for (var k = 0; k < classes; k++)
            {
                var coordinates = Coordinates(boxes.Span<float>(), image, count, sets, Math.Min(k, sets - 1));
                var ofClass = new float[count];
                for (var i = 0; i < count; i++)
                    ofClass[i] = scores.Span<float>()[(((image * count) + i) * classes) + k];
                var selected = Suppression.Select(
                    ofClass,
                    Math.Min(perClass, count),
                    overlap,
                    least,
                    0,
                    Suppression.Overlaps(coordinates)
                );
                found.AddRange(selected.Select(s => (k, s.Index, s.Score)));
            }
            var best = found.OrderByDescending(static f => f.Score).Take(size).ToList();
            for (var i = 0; i < best.Count; i++)
            {
                var set = Math.Min(best[i].Class, sets - 1);
                var at = ((((image * count) + best[i].Box) * sets) + set) * 4;
                results.Put(image, i, boxes.Span<float>().Slice(at, 4), best[i], c.Attr<bool>("clip_boxes"));
            }
            results.Valid.Span<int>()[image] = best.Count;
        }
        c.Return(results.Boxes, results.Scores, results.Classes, results.Valid);
    }

    private static void Check(KernelContext c, TorchTensor boxes, TorchTensor scores)
    {
        if (boxes.Rank != 4 || boxes.Sizes[3] != 4)
            throw new InvalidArgumentError(
                $"boxes must have shape (batch,num_boxes,q,4), got {new Shape(boxes.Sizes)}"
            );
        if (scores.Rank != 3 || scores.Sizes[0] != boxes.Sizes[0] || scores.Sizes[1] != boxes.Sizes[1])
            throw new InvalidArgumentError(
                $"scores must have shape ({boxes.Sizes[0]},{boxes.Sizes[1]},num_classes), got {new Shape(scores.Sizes)}"
            );
        if (boxes.Sizes[2] != 1 && boxes.Sizes[2] != scores.Sizes[2])
            throw new InvalidArgumentError(
                $"third dimension of boxes must be either 1 or num classes = {scores.Sizes[2]}, got {boxes.Sizes[2]}"
            );
        if (c.Tensor(2).ToInt64() <= 0 || c.Tensor(3).ToInt64() <= 0)
            throw new InvalidArgumentError("max_size_per_class and max_total_size must be > 0");
        if (c.Tensor(4).ToDouble() is not (>= 0 and <= 1))
            throw new InvalidArgumentError("iou_threshold must be in [0, 1]");
    }

    private static float[] Coordinates(ReadOnlySpan<float> boxes, int image, int count, int sets, int set)
    {
        var result = new float[4 * count];
        for (var i = 0; i < count; i++)
            boxes.Slice(((((image * count) + i) * sets) + set) * 4, 4).CopyTo(result.AsSpan(4 * i));
        return result;
    }

    /// <summary>What is not filled stays zero.</summary>
    private sealed class Results(int batch, int size)
    {
        public TorchTensor Boxes { get; } = TorchTensor.Zeros(TF_DataType.TF_FLOAT, [batch, size, 4]);

        public TorchTensor Scores { get; } = TorchTensor.Zeros(TF_DataType.TF_FLOAT, [batch, size]);

        public TorchTensor Classes { get; } = TorchTensor.Zeros(TF_DataType.TF_FLOAT, [batch, size]);

        public TorchTensor Valid { get; } = TorchTensor.Zeros(TF_DataType.TF_INT32, [batch]);

        public void Put(
            int image,
            int place,
            ReadOnlySpan<float> box,
            (int Class, int Box, float Score) found,
            bool clip
        )
        {
            var at = (image * size) + place;
            for (var i = 0; i < 4; i++)
                Boxes.Span<float>()[(4 * at) + i] = clip ? Math.Clamp(box[i], 0f, 1f) : box[i];
            Scores.Span<float>()[at] = found.Score;
            Classes.Span<float>()[at] = found.Class;
        }
    }
}
