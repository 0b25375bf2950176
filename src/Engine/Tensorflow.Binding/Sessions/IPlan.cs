namespace Tensorflow.Engine;

/// <summary>How a request for fetches and targets is carried out, as often as it is made.</summary>
internal interface IPlan
{
    /// <summary>Runs all operations and returns values of the fetches that the caller owns.</summary>
    TensorValue[] Run(KernelEnvironment environment, TensorValue[] feeds);
}
