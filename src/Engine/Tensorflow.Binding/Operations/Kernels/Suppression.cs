namespace Tensorflow.Engine;

/// <summary>Greedy choice of boxes by their scores; a chosen one suppresses those that overlap it.</summary>
internal static class Suppression
{
    /// <param name="scores">One for each box.</param>
    /// <param name="limit">The largest number of boxes that are chosen.</param>
    /// <param name="overlap">Boxes that overlap a chosen one by more are left out.</param>
    /// <param name="least">Only higher scores are chosen.</param>
    /// <param name="sigma">
    /// When positive, overlap leaves no box out but lowers its score, by a bell curve of this width (Bodla et al., 2017).
    /// </param>
    /// <param name="similarity">How far two boxes overlap.</param>
    public static List<(int Index, float Score)> Select(
        ReadOnlySpan<float> scores,
        int limit,
        float overlap,
        float least,
        float sigma,
        Func<int, int, float> similarity
    )
    {
        var isSoft = sigma > 0;
        var scale = isSoft ? -0.5f / sigma : 0;
        PriorityQueue<(int Index, float Score, int Seen), (float, int)> candidates = new(
            Comparer<(float Score, int Index)>.Create(
                static (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Index.CompareTo(b.Index)
            )
        );
        for (var i = 0; i < scores.Length; i++)
            if (scores[i] > least)
                candidates.Enqueue((i, scores[i], 0), (scores[i], i));
        List<(int Index, float Score)> selected = [];
        while (selected.Count < limit && candidates.TryDequeue(out var next, out _))
        {
            var (suppressed, score) = (false, next.Score);
            for (var j = selected.Count - 1; j >= next.Seen && !suppressed; j--)
            {
                var common = similarity(next.Index, selected[j].Index);
                suppressed = !isSoft && common > overlap;
                if (isSoft)
                    score *= MathF.Exp(scale * common * common);
                if (score <= least)
                    break;
            }
            if (suppressed)
                continue;
            // A score that was lowered is compared with the others again.
            if (score == next.Score)
                selected.Add((next.Index, score));
            else if (score > least)
                candidates.Enqueue((next.Index, score, selected.Count), (score, next.Index));
        }
        return selected;
    }

    /// <summary>Intersection over union of boxes that are given by two opposite corners each, in any order.</summary>
    public static Func<int, int, float> Overlaps(float[] boxes) =>
        (a, b) =>
        {
            var (first, second) = (Sorted(boxes.AsSpan(4 * a, 4)), Sorted(boxes.AsSpan(4 * b, 4)));
            var (areaOfFirst, areaOfSecond) = (Area(first), Area(second));
            if (areaOfFirst <= 0 || areaOfSecond <= 0)
                return 0;
            var height = MathF.Min(first.Bottom, second.Bottom) - MathF.Max(first.Top, second.Top);
            var width = MathF.Min(first.Right, second.Right) - MathF.Max(first.Left, second.Left);
            var common = MathF.Max(height, 0) * MathF.Max(width, 0);
            return common / (areaOfFirst + areaOfSecond - common);
        };

    private static float Area((float Top, float Left, float Bottom, float Right) box) =>
        (box.Bottom - box.Top) * (box.Right - box.Left);

    private static (float Top, float Left, float Bottom, float Right) Sorted(ReadOnlySpan<float> box) =>
        (MathF.Min(box[0], box[2]), MathF.Min(box[1], box[3]), MathF.Max(box[0], box[2]), MathF.Max(box[1], box[3]));
}
