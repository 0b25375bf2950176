using Tensorflow.Common.Types;

namespace Tensorflow.Common.Extensions;

/// <summary>Nested structures of tensors as one argument of layers and functions.</summary>
public static partial class NestExtensions
{
    public static Tensors ToTensors(this INestable<Tensor> tensors) => Tensors.FromNest(tensors.AsNest());

    public static Tensors ToTensors(this Nest<Tensor> tensors) => Tensors.FromNest(tensors);
}
