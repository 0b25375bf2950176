namespace Tensorflow.Keras.Utils;

/// <summary>Arrays of labels.</summary>
public class np_utils
{
    /// <summary>One-hot rows of class numbers; as many classes as the largest number asks for, unless given.</summary>
    public static NDArray to_categorical(NDArray y, int num_classes = -1, TF_DataType dtype = TF_DataType.TF_FLOAT)
    {
        var labels = y.astype(TF_DataType.TF_INT64).ToArray<long>();
        var classes = num_classes > 0 ? num_classes : (int)labels.Max() + 1;
        var hot = new float[labels.Length * classes];
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] < 0 || labels[i] >= classes)
                throw new ValueError($"The label {labels[i]} at position {i} is not one of {classes} classes.");
            hot[i * classes + labels[i]] = 1;
        }
        var dims = y.shape.dims;
        long[] shape = dims.Length > 1 && dims[^1] == 1 ? [.. dims[..^1], classes] : [.. dims, classes];
        var result = new NDArray(hot, new Shape(shape));
        return dtype == TF_DataType.TF_FLOAT ? result : result.astype(dtype);
    }
}
