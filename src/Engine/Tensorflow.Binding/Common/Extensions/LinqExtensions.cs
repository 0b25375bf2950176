namespace Tensorflow.Common.Extensions;

/// <summary>Tensors as one argument of layers and functions.</summary>
public static class LinqExtensions
{
    public static Tensors ToTensors(this Tensor[] tensors) => new(tensors);

    public static Tensors ToTensors(this IList<Tensor> tensors) => new(tensors);

    public static void Deconstruct<T1, T2, T3>(this (T1, T2, T3) values, out T1 first, out T2 second, out T3 third) =>
        (first, second, third) = (values.Item1, values.Item2, values.Item3);
}
