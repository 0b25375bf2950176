namespace Tensorflow.Engine;

/// <summary>Counts of values in ranges that grow by a tenth each, on both sides of 0 (TensorFlow's histogram).</summary>
internal sealed class HistogramCounts
{
    private static readonly double[] s_limits = Limits();

    private readonly double[] _counts = new double[s_limits.Length];
    private double _least = double.MaxValue;
    private double _most = -double.MaxValue;
    private double _number;
    private double _sum;
    private double _squares;

    public void Add(double value)
    {
        // The first limit above the value.
        var place = Array.BinarySearch(s_limits, value);
        _counts[place < 0 ? ~place : place + 1]++;
        _least = Math.Min(_least, value);
        _most = Math.Max(_most, value);
        _number++;
        _sum += value;
        _squares += value * value;
    }

    /// <summary>Runs of empty ranges are one.</summary>
    public HistogramProto ToMessage()
    {
        HistogramProto message = new()
        {
            Min = _least,
            Max = _most,
            Num = _number,
            Sum = _sum,
            SumSquares = _squares,
        };
        for (var i = 0; i < _counts.Length; )
        {
            var (end, count) = (s_limits[i], _counts[i]);
            i++;
            if (count <= 0)
            {
                for (; i < _counts.Length && _counts[i] <= 0; i++)
                    end = s_limits[i];
            }
            message.BucketLimit.Add(end);
            message.Bucket.Add(count);
        }
        return message;
    }

    private static double[] Limits()
    {
        List<double> above = [];
        for (var limit = 1.0e-12; limit < 1.0e20; limit *= 1.1)
            above.Add(limit);
        above.Add(double.MaxValue);
        return [.. above.AsEnumerable().Reverse().Select(static limit => -limit), 0, .. above];
    }
}
