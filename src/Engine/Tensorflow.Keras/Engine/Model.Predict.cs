using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Engine.DataAdapters;

namespace Tensorflow.Keras.Engine;

public partial class Model
{
    /// <summary>The model's outputs for a dataset of batches.</summary>
    public Tensors predict(
        IDatasetV2 dataset,
        int batch_size = -1,
        int verbose = 0,
        int steps = -1,
        int max_queue_size = 10,
        int workers = 1,
        bool use_multiprocessing = false
    ) =>
        Predict(
            new DataHandlerArgs
            {
                Dataset = dataset,
                BatchSize = batch_size,
                StepsPerEpoch = steps,
                Model = this,
            },
            verbose
        );

    /// <summary>The model's outputs, computed in batches of <paramref name="batch_size"/> (-1: 32).</summary>
    public Tensors predict(
        Tensors x,
        int batch_size = -1,
        int verbose = 0,
        int steps = -1,
        int max_queue_size = 10,
        int workers = 1,
        bool use_multiprocessing = false
    ) =>
        Predict(
            new DataHandlerArgs
            {
                X = x,
                BatchSize = batch_size,
                StepsPerEpoch = steps,
                Model = this,
            },
            verbose
        );

    private Tensors Predict(DataHandlerArgs data, int verbose)
    {
        var handler = new DataHandler(data);
        var callbacks = new CallbackList(
            new CallbackParams
            {
                Model = this,
                Verbose = verbose,
                Epochs = 1,
                Steps = handler.Inferredsteps,
            }
        );
        var batches = new List<Tensors>();
        callbacks.on_predict_begin();
        foreach (var (_, iterator) in handler.enumerate_epochs())
        {
            foreach (var step in handler.steps())
            {
                callbacks.on_predict_batch_begin(step);
                if (!handler.Next(iterator, out var batch))
                    break;
                batches.Add(predict_step(handler, batch));
                callbacks.on_predict_batch_end(
                    step + handler.StepIncrement,
                    new Dictionary<string, Tensors> { ["outputs"] = batches[^1] }
                );
            }
        }
        callbacks.on_predict_end();
        return Concatenate(batches);
    }

    private Tensors predict_step(DataHandler handler, Tensor[] batch)
    {
        var inputs = Math.Min(_is_graph_network ? this.inputs.Length : handler.InputCount, batch.Length);
        return Apply(new Tensors(batch[..inputs]), training: false);
    }

    private static Tensors Concatenate(List<Tensors> batches)
    {
        if (batches.Count == 0)
            throw new ValueError("There is nothing to predict: the data holds no batch.");
        if (batches.Count == 1)
            return batches[0];
        var outputs = new Tensor[batches[0].Length];
        for (var i = 0; i < outputs.Length; i++)
            outputs[i] = array_ops.concat(batches.ConvertAll(batch => batch[i]).ToArray(), 0);
        return new Tensors(outputs);
    }
}
