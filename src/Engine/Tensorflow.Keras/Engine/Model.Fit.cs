using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Engine.DataAdapters;
using Tensorflow.Util;

namespace Tensorflow.Keras.Engine;

public partial class Model
{
    /// <summary>
    /// Trains on arrays in batches of <paramref name="batch_size"/> (-1: 32).
    /// <paramref name="validation_split"/> keeps the last rows for validation.
    /// </summary>
    /// <exception cref="InvalidArgumentError">x and y differ in rows.</exception>
    public ICallback fit(
        NDArray x,
        NDArray y,
        int batch_size = -1,
        int epochs = 1,
        int verbose = 1,
        List<ICallback>? callbacks = null,
        float validation_split = 0f,
        ValidationDataPack? validation_data = null,
        int validation_step = 10,
        bool shuffle = true,
        Dictionary<int, float>? class_weight = null,
        NDArray? sample_weight = null,
        int initial_epoch = 0,
        int max_queue_size = 10,
        int workers = 1,
        bool use_multiprocessing = false
    )
    {
        RequireCompiled();
        RequireSameRows([x], y);
        sample_weight = sample_weight?.astype(TF_DataType.TF_FLOAT);
        if (validation_split != 0f && validation_data is null)
            ((x, y, sample_weight), validation_data) = DataAdapter.train_validation_split(
                (x, y, sample_weight!),
                validation_split
            );
        var handler = new DataHandler(
            new DataHandlerArgs
            {
                X = new Tensors(x),
                Y = new Tensors(y),
                SampleWeight = sample_weight,
                BatchSize = batch_size,
                InitialEpoch = initial_epoch,
                Epochs = epochs,
                Shuffle = shuffle,
                ClassWeight = class_weight,
                Model = this,
            }
        );
        return FitInternal(handler, epochs, verbose, callbacks, Evaluation(validation_data), afterEpoch: null);
    }

    /// <summary>Trains a model of several inputs on one array for each.</summary>
    /// <exception cref="InvalidArgumentError">An input and y differ in rows.</exception>
    public ICallback fit(
        IEnumerable<NDArray> x,
        NDArray y,
        int batch_size = -1,
        int epochs = 1,
        int verbose = 1,
        List<ICallback>? callbacks = null,
        float validation_split = 0f,
        ValidationDataPack? validation_data = null,
        bool shuffle = true,
        Dictionary<int, float>? class_weight = null,
        NDArray? sample_weight = null,
        int initial_epoch = 0,
        int max_queue_size = 10,
        int workers = 1,
        bool use_multiprocessing = false
    )
    {
        RequireCompiled();
        var inputs = x.ToArray();
        RequireSameRows(inputs, y);
        sample_weight = sample_weight?.astype(TF_DataType.TF_FLOAT);
        if (validation_split != 0f && validation_data is null)
        {
            ((x, y, sample_weight), validation_data) = DataAdapter.train_validation_split(
                (inputs, y, sample_weight!),
                validation_split
            );
            inputs = [.. x];
        }
        var handler = new DataHandler(
            new DataHandlerArgs
            {
                X = new Tensors([.. inputs]),
                Y = new Tensors(y),
                SampleWeight = sample_weight,
                BatchSize = batch_size,
                InitialEpoch = initial_epoch,
                Epochs = epochs,
                Shuffle = shuffle,
                ClassWeight = class_weight,
                Model = this,
            }
        );
        return FitInternal(handler, epochs, verbose, callbacks, Evaluation(validation_data), afterEpoch: null);
    }

    /// <summary>
    /// Trains on a dataset of batches. Validation runs in every <paramref name="validation_step"/>-th epoch, the first
    /// one left out.
    /// </summary>
    public ICallback fit(
        IDatasetV2 dataset,
        int batch_size = -1,
        int epochs = 1,
        int verbose = 1,
        List<ICallback>? callbacks = null,
        IDatasetV2? validation_data = null,
        int validation_step = 10,
        bool shuffle = true,
        Dictionary<int, float>? class_weight = null,
        int initial_epoch = 0,
        int max_queue_size = 10,
        int workers = 1,
        bool use_multiprocessing = false
    )
    {
        RequireCompiled();
        var handler = new DataHandler(
            new DataHandlerArgs
            {
                Dataset = dataset,
                BatchSize = batch_size,
                InitialEpoch = initial_epoch,
                Epochs = epochs,
                Shuffle = shuffle,
                ClassWeight = class_weight,
                Model = this,
            }
        );
        // As in TensorFlow.NET an epoch without validation, where there is validation data, has no end for callbacks.
        bool Validates(int epoch) => !((validation_step > 0 && epoch == 0) || epoch % validation_step != 0);
        return validation_data is null
            ? FitInternal(handler, epochs, verbose, callbacks, null, null)
            : FitInternal(handler, epochs, verbose, callbacks, () => evaluate(validation_data), Validates);
    }

    private History FitInternal(
        DataHandler handler,
        int epochs,
        int verbose,
        List<ICallback>? userCallbacks,
        Func<Dictionary<string, float>>? validate,
        Func<int, bool>? afterEpoch
    )
    {
        Stop_training = false;
        var callbacks = new CallbackList(
            new CallbackParams
            {
                Model = this,
                Verbose = verbose,
                Epochs = epochs,
                Steps = handler.Inferredsteps,
            }
        );
        if (userCallbacks is not null)
            callbacks.callbacks.AddRange(userCallbacks);
        callbacks.on_train_begin();
        foreach (var (epoch, iterator) in handler.enumerate_epochs())
        {
            reset_metrics();
            callbacks.on_epoch_begin(epoch);
            var logs = new Dictionary<string, float>();
            long lastStep = 0;
            foreach (var step in handler.steps())
            {
                callbacks.on_train_batch_begin(step);
                if (train_step_function(handler, iterator) is not { } results)
                    break;
                logs = results;
                lastStep = step + handler.StepIncrement;
                callbacks.on_train_batch_end(lastStep, logs);
            }
            if (validate is not null)
            {
                if (afterEpoch?.Invoke(epoch) == false)
                    continue;
                foreach (var (key, value) in validate())
                    logs["val_" + key] = value;
                callbacks.on_train_batch_end(lastStep, logs);
            }
            callbacks.on_epoch_end(epoch, logs);
            if (Stop_training)
                break;
        }
        return callbacks.History;
    }

    private Func<Dictionary<string, float>>? Evaluation(ValidationDataPack? data)
    {
        if (data is null)
            return null;
        if (data.val_x_is_array)
        {
            var (inputs, targets, weights, _) = data;
            return () => evaluate(inputs, targets, sample_weight: weights, is_val: true);
        }
        var (x, y, weight) = data;
        return () => evaluate(x, y, sample_weight: weight, is_val: true);
    }

    private static void RequireSameRows(NDArray[] inputs, NDArray y)
    {
        foreach (var x in inputs)
        {
            if (x.dims[0] != y.dims[0])
                throw new InvalidArgumentError(
                    $"The array x and y should have same value at dim 0, but got {x.dims[0]} and {y.dims[0]}"
                );
        }
    }
}
