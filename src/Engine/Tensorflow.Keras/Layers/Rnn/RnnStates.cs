namespace Tensorflow.Keras.Layers;

/// <summary>States of recurrent layers.</summary>
internal static class RnnStates
{
    /// <summary>Zeros of shape (rows, size) for each size.</summary>
    public static Tensors Zeros(INestStructure<long> sizes, Tensors? inputs, Tensor? rows, TF_DataType dtype)
    {
        if (inputs is not null)
        {
            rows = array_ops.shape(inputs)[0];
            dtype = inputs.dtype;
        }
        if (rows is null)
            throw new ValueError("A zero state needs inputs, or the number of rows and a type.");
        var states = sizes.Flatten().Select(size => Zero(rows, size, dtype));
        return new Tensors([.. states]);
    }

    private static Tensor Zero(Tensor rows, long size, TF_DataType dtype)
    {
        var shape = array_ops.stack(new object[] { math_ops.cast(rows, TF_DataType.TF_INT32), (int)size });
        var zeros = array_ops.zeros(shape, dtype);
        if (!tf.Context.executing_eagerly())
            zeros.shape = new Shape(-1, size);
        return zeros;
    }
}
