using Matex.Transparent.Interception;
using Matex.Transparent.Launch;
using Matex.Transparent.TensorFlow.Eager;
using Tensorflow;
using Tensorflow.NumPy;

namespace Matex.Transparent.TensorFlow.Advices;

/// <summary>A model is asked for predictions, or evaluated, in the middle of whatever step the program is in.</summary>
public static class ReadingAdvices
{
    private const string Purpose = "loops whose steps ask a model what it predicts are split";

    [Around(
        "Tensorflow.Keras.Engine.Model",
        "predict",
        Parameters = ["Tensors", "Int32", "Int32", "Int32", "Int32", "Int32", "Boolean"],
        Optional = true,
        Purpose = Purpose
    )]
    public static Tensors Predict(
        Func<Tensors, int, int, int, int, int, bool, Tensors> proceed,
        object model,
        Tensors inputs,
        int batchSize,
        int verbose,
        int steps,
        int queue,
        int workers,
        bool processes
    ) => Aside(() => proceed(inputs, batchSize, verbose, steps, queue, workers, processes));

    [Around(
        "Tensorflow.Keras.Engine.Model",
        "predict",
        Parameters = ["IDatasetV2", "Int32", "Int32", "Int32", "Int32", "Int32", "Boolean"],
        Optional = true,
        Purpose = Purpose
    )]
    public static Tensors PredictDataset(
        Func<IDatasetV2, int, int, int, int, int, bool, Tensors> proceed,
        object model,
        IDatasetV2 inputs,
        int batchSize,
        int verbose,
        int steps,
        int queue,
        int workers,
        bool processes
    ) => Aside(() => proceed(inputs, batchSize, verbose, steps, queue, workers, processes));

    [Around(
        "Tensorflow.Keras.Engine.Model",
        "evaluate",
        Parameters = ["IDatasetV2", "Int32", "Boolean"],
        Optional = true,
        Purpose = Purpose
    )]
    public static Dictionary<string, float> EvaluateDataset(
        Func<IDatasetV2, int, bool, Dictionary<string, float>> proceed,
        object model,
        IDatasetV2 inputs,
        int verbose,
        bool validates
    ) => Aside(() => proceed(inputs, verbose, validates));

    [Around(
        "Tensorflow.Keras.Engine.Model",
        "evaluate",
        Parameters = [
            "NDArray",
            "NDArray",
            "Int32",
            "Int32",
            "NDArray",
            "Int32",
            "Int32",
            "Int32",
            "Boolean",
            "Boolean",
            "Boolean",
        ],
        Optional = true,
        Purpose = Purpose
    )]
    public static Dictionary<string, float> Evaluate(
        Func<NDArray, NDArray, int, int, NDArray, int, int, int, bool, bool, bool, Dictionary<string, float>> proceed,
        object model,
        NDArray inputs,
        NDArray targets,
        int batchSize,
        int verbose,
        NDArray weights,
        int steps,
        int queue,
        int workers,
        bool processes,
        bool dictionary,
        bool validates
    ) =>
        Aside(() =>
            proceed(
                inputs,
                targets,
                batchSize,
                verbose,
                weights,
                steps,
                queue,
                workers,
                processes,
                dictionary,
                validates
            )
        );

    private static T Aside<T>(Func<T> read) => Job.Current.IsDistributed ? EagerSteps.Aside(read) : read();
}
