using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Engine.DataAdapters;

namespace Tensorflow.Keras.Engine;

public partial class Model
{
    /// <summary>Loss and metrics on arrays.</summary>
    /// <exception cref="InvalidArgumentError">x and y differ in rows.</exception>
    public Dictionary<string, float> evaluate(
        NDArray x,
        NDArray y,
        int batch_size = -1,
        int verbose = 1,
        NDArray? sample_weight = null,
        int steps = -1,
        int max_queue_size = 10,
        int workers = 1,
        bool use_multiprocessing = false,
        bool return_dict = false,
        bool is_val = false
    )
    {
        RequireCompiled();
        RequireSameRows([x], y);
        var handler = new DataHandler(
            new DataHandlerArgs
            {
                X = new Tensors(x),
                Y = new Tensors(y),
                BatchSize = batch_size,
                StepsPerEpoch = steps,
                SampleWeight = sample_weight,
                Model = this,
            }
        );
        return Evaluate(handler, verbose, is_val);
    }

    /// <summary>Loss and metrics of a model of several inputs.</summary>
    public Dictionary<string, float> evaluate(
        IEnumerable<Tensor> x,
        Tensor y,
        int verbose = 1,
        NDArray? sample_weight = null,
        bool is_val = false
    )
    {
        RequireCompiled();
        var handler = new DataHandler(
            new DataHandlerArgs
            {
                X = new Tensors([.. x]),
                Y = new Tensors(y),
                SampleWeight = sample_weight,
                Model = this,
            }
        );
        return Evaluate(handler, verbose, is_val);
    }

    /// <summary>Loss and metrics on a dataset of batches.</summary>
    public Dictionary<string, float> evaluate(IDatasetV2 x, int verbose = 1, bool is_val = false)
    {
        RequireCompiled();
        return Evaluate(new DataHandler(new DataHandlerArgs { Dataset = x, Model = this }), verbose, is_val);
    }

    private Dictionary<string, float> Evaluate(DataHandler handler, int verbose, bool isValidation)
    {
        var callbacks = new CallbackList(
            new CallbackParams
            {
                Model = this,
                Verbose = verbose,
                Steps = handler.Inferredsteps,
            }
        );
        callbacks.on_test_begin();
        var logs = new Dictionary<string, float>();
        foreach (var (_, iterator) in handler.enumerate_epochs())
        {
            reset_metrics();
            foreach (var step in handler.steps())
            {
                callbacks.on_test_batch_begin(step);
                if (test_step(handler, iterator) is not { } results)
                    break;
                logs = results;
                if (!isValidation)
                    callbacks.on_test_batch_end(step + handler.StepIncrement, logs);
            }
        }
        callbacks.on_test_end(logs);
        return new Dictionary<string, float>(logs);
    }

    private Dictionary<string, float>? test_step(DataHandler handler, OwnedIterator iterator)
    {
        if (!handler.Next(iterator, out var batch))
            return null;
        var (x, y, weight) = handler.Split(batch);
        (x, y, weight) = handler.Expand(x, y, weight);
        var y_pred = Apply(x, training: false);
        compiled_loss!.Call(y, y_pred, weight!);
        compiled_metrics!.update_state(y, y_pred);
        return Results();
    }
}
