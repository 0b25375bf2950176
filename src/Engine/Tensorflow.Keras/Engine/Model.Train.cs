using Tensorflow.Engine;
using Tensorflow.Gradients;
using Tensorflow.Keras.Engine.DataAdapters;
using Tensorflow.Keras.Layers;

namespace Tensorflow.Keras.Engine;

public partial class Model
{
    /// <summary>One step of training on the iterator's next batch; null when the data have ended.</summary>
    private Dictionary<string, float>? train_step_function(DataHandler handler, OwnedIterator iterator)
    {
        if (!handler.Next(iterator, out var batch))
            return null;
        var (x, y, weight) = handler.Split(batch);
        var arena = TensorArena.Begin();
        try
        {
            return train_step(handler, x, y, weight);
        }
        finally
        {
            arena.End([], release: StepKeepsNothing());
        }
    }

    /// <summary>
    /// Whether nothing but this library has seen the tensors of a step, so that they end with it. Layers, losses, metrics
    /// and optimizers of the program's own may keep any.
    /// </summary>
    private bool StepKeepsNothing() =>
        KeepsNothing
        && IsPartOurs(compiled_loss!.Loss)
        && IsPartOurs(Optimizer)
        && compiled_metrics!.metrics.All(IsPartOurs);

    private static bool IsPartOurs(object part) => part.GetType().Assembly == typeof(Model).Assembly;

    private Dictionary<string, float> train_step(DataHandler handler, Tensors x, Tensors y, Tensors? sample_weight)
    {
        (x, y, sample_weight) = handler.Expand(x, y, sample_weight);
        using var tape = tf.GradientTape();
        var y_pred = Apply(x, training: true);
        var loss = compiled_loss!.Call(y, y_pred, sample_weight!);
        _minimize(tape, Optimizer, loss, TrainableVariables);
        compiled_metrics!.update_state(y, y_pred);
        return Results();
    }

    private static void _minimize(
        GradientTape tape,
        IOptimizer optimizer,
        Tensor loss,
        List<IVariableV1> trainable_variables
    )
    {
        var gradients = tape.gradient(loss, trainable_variables);
        gradients = optimizer.aggregate_gradients(Pair(gradients, trainable_variables));
        gradients = optimizer.clip_gradients(gradients);
        optimizer.apply_gradients(Pair(gradients, trainable_variables), experimental_aggregate_gradients: false);
    }

    private static (Tensor, IVariableV1)[] Pair(Tensor[] gradients, List<IVariableV1> variables)
    {
        var pairs = new (Tensor, IVariableV1)[variables.Count];
        for (var i = 0; i < pairs.Length; i++)
            pairs[i] = (gradients[i], variables[i]);
        return pairs;
    }

    private Dictionary<string, float> Results()
    {
        var results = new Dictionary<string, float>();
        foreach (var metric in metrics)
        {
            var value = metric.result();
            if (value.ndim > 0)
                value = math_ops.reduce_mean(value);
            results[metric.Name] = (float)value;
        }
        return results;
    }
}
