namespace Tensorflow.Common.Types;

/// <summary>A shape as it is written to a model's configuration: an unknown size is null.</summary>
public class TensorShapeConfig
{
    public string ClassName { get; set; } = "TensorShape";

    public long?[] Items { get; set; } = [];

    public static implicit operator Shape?(TensorShapeConfig? shape) =>
        shape is null ? null : new Shape([.. shape.Items.Select(size => size ?? -1)]);

    public static implicit operator TensorShapeConfig(Shape shape) =>
        new() { Items = [.. (shape.dims ?? []).Select(size => size == -1 ? (long?)null : size)] };
}
