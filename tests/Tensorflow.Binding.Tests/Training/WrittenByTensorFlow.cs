namespace Tensorflow.Tests.Training;

/// <summary>The two files of a small checkpoint, written by Python TensorFlow 2.15.1.</summary>
internal static class WrittenByTensorFlow
{
    public const string Index =
        "AAAGCAEaAggBAAELbggJEgAoCDW7158RAAERcwgHEgQSAggCIAgoCTXVMNhfAAEVdwgBEggSAggCEgIIAiARKBA1TC"
        + "iYdAAAAAABAAAAAOhIOgYAAAAAAQAAAADA8qGwAAECeABOAAAAAAEAAAAAz5SzeVMIYA4AAAAAAAAAAAAAAAAAAAAA"
        + "AAAAAAAAAAAAAAAAAAAAAAAAAABX+4CLJHVH2w==";

    public const string Data = "BwAAAAAAAAACAQNxfGdhYmMAAIA/AAAAQAAAQEAAAIBA";
}
