namespace Tensorflow.Reference.Tests;

/// <summary>Holds results to the reference: |a - b| &lt;= atol + rtol |b| for each element, and equal shapes.</summary>
internal static class Closeness
{
    public static void Check(ReferenceCase reference, string what, Tensor actual, ReferenceArray expected) =>
        Check(reference, what, [.. actual.shape.dims], Values(actual), expected);

    public static void Check(
        ReferenceCase reference,
        string what,
        long[] shape,
        double[] actual,
        ReferenceArray expected
    )
    {
        Assert.That(shape, Is.EqualTo(expected.Shape), $"{reference.Name}: shape of {what}");
        var wanted = expected.Values;
        for (var i = 0; i < wanted.Length; i++)
        {
            if (double.IsNaN(wanted[i]) && double.IsNaN(actual[i]))
                continue;
            var limit = reference.AbsoluteTolerance + (reference.RelativeTolerance * Math.Abs(wanted[i]));
            if (!(Math.Abs(actual[i] - wanted[i]) <= limit) && actual[i] != wanted[i])
                Assert.Fail($"{reference.Name}: {what}[{i}] is {actual[i]:R}, TensorFlow has {wanted[i]:R}");
        }
    }

    /// <summary>A tensor's elements as doubles.</summary>
    public static double[] Values(Tensor tensor) =>
        tensor.dtype switch
        {
            TF_DataType.TF_FLOAT => Array.ConvertAll(tensor.ToArray<float>(), v => (double)v),
            TF_DataType.TF_DOUBLE => tensor.ToArray<double>(),
            TF_DataType.TF_INT32 => Array.ConvertAll(tensor.ToArray<int>(), v => (double)v),
            TF_DataType.TF_INT64 => Array.ConvertAll(tensor.ToArray<long>(), v => (double)v),
            TF_DataType.TF_BOOL => Array.ConvertAll(tensor.ToArray<bool>(), v => v ? 1.0 : 0.0),
            var other => throw new NotSupportedException($"Results of type {other} are not compared."),
        };
}
