namespace Tensorflow.Engine;

/// <summary>What a tensor holds on the host: numbers (<see cref="TorchTensor"/>), strings or a resource.</summary>
internal abstract class TensorValue;

/// <summary>Numbers in native memory. This declaration only gives them their place among tensor values.</summary>
internal sealed partial class TorchTensor : TensorValue;
