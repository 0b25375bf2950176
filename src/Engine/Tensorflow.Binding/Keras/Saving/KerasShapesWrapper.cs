using Tensorflow.Common.Types;

namespace Tensorflow.Keras.Saving;

/// <summary>The shapes of a layer's inputs, one or several.</summary>
public class KerasShapesWrapper
{
    public TensorShapeConfig[] Shapes { get; set; }

    public KerasShapesWrapper(Shape shape) => Shapes = [shape];

    public KerasShapesWrapper(TensorShapeConfig shape) => Shapes = [shape];

    public KerasShapesWrapper(TensorShapeConfig[] shapes) => Shapes = shapes;

    public KerasShapesWrapper(IEnumerable<Shape> shape) =>
        Shapes = [.. shape.Select(single => (TensorShapeConfig)single)];

    /// <summary>The only shape.</summary>
    /// <exception cref="ValueError">There is not exactly one.</exception>
    public Shape ToSingleShape() =>
        Shapes.Length == 1
            ? (Shape)Shapes[0]!
            : throw new ValueError($"One input shape was expected, but there are {Shapes.Length}.");

    /// <summary>All shapes; an unknown size is -1.</summary>
    public Shape[] ToShapeArray() => [.. Shapes.Select(shape => (Shape)shape!)];

    public static implicit operator KerasShapesWrapper(Shape shape) => new(shape);

    public static implicit operator KerasShapesWrapper(TensorShapeConfig shape) => new(shape);
}
