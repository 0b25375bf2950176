using System.Text.Json;
using Tensorflow.Keras.Metrics;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace Tensorflow.Reference.Tests.Keras;

/// <summary>Each metric of the reference, its running result after each batch.</summary>
public class MetricTests
{
    private static IEnumerable<TestCaseData> Cases() => ReferenceFile.Cases("metric");

    [TestCaseSource(nameof(Cases))]
    public void Metric(string name)
    {
        var reference = ReferenceFile.Case("metric", name);
        var targets = reference.All("y_true");
        var predictions = reference.All("y_pred");
        var expected = reference.All("out");
        var metric = Make(reference.Operation, reference.Arguments, expected[0].Shape);
        for (var batch = 0; batch < expected.Length; batch++)
        {
            metric.Update(targets[batch].ToTensor(), predictions[batch].ToTensor());
            Closeness.Check(reference, $"result after batch {batch}", metric.Result(), expected[batch]);
        }
    }

    private static Running Make(string name, JsonElement arguments, long[] shape)
    {
        var k = arguments.Int("k", 5);
        IMetricFunc? metric = name switch
        {
            "BinaryAccuracy" => keras.metrics.BinaryAccuracy(),
            "CategoricalAccuracy" => keras.metrics.CategoricalAccuracy(),
            "CategoricalCrossentropy" => keras.metrics.CategoricalCrossentropy(),
            "CosineSimilarity" => keras.metrics.CosineSimilarity(),
            "F1Score" => keras.metrics.F1Score((int)shape[0], arguments.Text("average")),
            "Precision" => keras.metrics.Precision(),
            "Recall" => keras.metrics.Recall(),
            "SparseCategoricalAccuracy" => keras.metrics.SparseCategoricalAccuracy(),
            "SparseCategoricalCrossentropy" => keras.metrics.SparseCategoricalCrossentropy(),
            "SparseTopKCategoricalAccuracy" => keras.metrics.SparseTopKCategoricalAccuracy(k),
            "TopKCategoricalAccuracy" => keras.metrics.TopKCategoricalAccuracy(k),
            // TensorFlow.NET 0.150 has these as functions only; the running mean of a function is its MeanMetricWrapper.
            "MeanAbsoluteError" => new MeanMetricWrapper(keras.metrics.mean_absolute_error, name),
            "MeanSquaredError" => new MeanMetricWrapper(SquaredError, name),
            "BinaryCrossentropy" => new MeanMetricWrapper(BinaryCrossentropy, name),
            _ => null,
        };
        if (metric is not null)
            return new Running((y, p) => metric.update_state(y, p), metric.result);
        return name switch
        {
            "RootMeanSquaredError" => RootMeanSquaredError(),
            "AUC" => AreaUnderCurve(),
            _ => throw new NotSupportedException($"No metric {name}."),
        };
    }

    private static Tensor SquaredError(Tensor target, Tensor predicted) =>
        tf.reduce_mean(tf.squared_difference(predicted, target), -1);

    private static Tensor BinaryCrossentropy(Tensor target, Tensor predicted) =>
        tf.reduce_mean(((Tensorflow.Keras.KerasInterface)keras).backend.binary_crossentropy(target, predicted), -1);

    /// <summary>TensorFlow.NET 0.150 has no such metric: the root of its mean.</summary>
    private static Running RootMeanSquaredError()
    {
        IMetricFunc mean = new MeanMetricWrapper(SquaredError, "root");
        return new Running((y, p) => mean.update_state(y, p), () => tf.sqrt(mean.result()));
    }

    /// <summary>TensorFlow.NET 0.150 has no such metric: its counts at 200 thresholds, and the trapezoids between them.</summary>
    private static Running AreaUnderCurve()
    {
        const int thresholds = 200;
        const float epsilon = 1e-7f;
        float[] limits =
        [
            -epsilon,
            .. Enumerable.Range(1, thresholds - 2).Select(i => i / (thresholds - 1f)),
            1 + epsilon,
        ];
        var counts = new[] { "tp", "fp", "tn", "fn" }.ToDictionary(
            kind => kind,
            _ => (IVariableV1)tf.Variable(tf.zeros(new Shape(thresholds)))
        );
        return new Running(
            (y, p) => metrics_utils.update_confusion_matrix_variables(counts, y, p, tf.constant(limits), 0, 0),
            () =>
            {
                var hits = Part("tp", "fn");
                var alarms = Part("fp", "tn");
                var (y, x) = (hits.ToArray<float>(), alarms.ToArray<float>());
                var area = 0.0;
                for (var i = 0; i < thresholds - 1; i++)
                    area += (x[i] - x[i + 1]) * (y[i] + y[i + 1]) / 2.0;
                return tf.constant((float)area);
            }
        );

        Tensor Part(string kind, string rest) =>
            math_ops.div_no_nan(counts[kind].AsTensor(), counts[kind].AsTensor() + counts[rest].AsTensor());
    }

    private sealed record Running(Action<Tensor, Tensor> Update, Func<Tensor> Result);
}
