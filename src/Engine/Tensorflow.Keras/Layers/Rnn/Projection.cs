namespace Tensorflow.Keras.Layers;

/// <summary>The inputs' share of all time steps in one product, which is much faster than one for each.</summary>
internal static class Projection
{
    public static Tensor Of(Tensor inputs, Func<Tensor, Tensor> project)
    {
        var dims = inputs.shape.dims;
        if (dims.Length != 3)
            throw new ValueError(
                $"A recurrent layer takes inputs of shape (rows, time, features), got {inputs.shape}."
            );
        var flat = project(array_ops.reshape(inputs, new Shape(-1, dims[2])));
        var units = flat.shape.dims[1];
        if (dims[1] >= 0)
            return array_ops.reshape(flat, new Shape(-1, dims[1], units));
        if (dims[0] >= 0)
            return array_ops.reshape(flat, new Shape(dims[0], -1, units));
        var shape = array_ops.shape(inputs);
        var result = array_ops.reshape(flat, array_ops.stack(new object[] { shape[0], shape[1], (int)units }));
        result.shape = new Shape(-1, -1, units);
        return result;
    }
}
