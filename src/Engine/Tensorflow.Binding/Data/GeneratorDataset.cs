using Tensorflow.Engine;
using Tensorflow.Framework.Models;

namespace Tensorflow.Data;

/// <summary>Elements that the program makes one by one.</summary>
public class GeneratorDataset : DatasetSource
{
    /// <summary>A data set without elements.</summary>
    public GeneratorDataset()
        : this(new GeneratorNode([]), [], []) { }

    internal GeneratorDataset(GeneratorNode node, TF_DataType[] types, Shape[] shapes)
    {
        if (types.Length != shapes.Length)
            throw new ValueError(
                $"{types.Length} output_types and {shapes.Length} output_shapes were given: as many are needed."
            );
        structure = [.. types.Zip(shapes, (type, shape) => new TensorSpec(shape, type))];
        variant_tensor = node.ToVariant();
    }
}
