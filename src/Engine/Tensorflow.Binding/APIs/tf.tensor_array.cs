namespace Tensorflow;

public partial class tensorflow
{
    /// <summary>Tensors under numbers, written and read one by one.</summary>
    public TensorArray TensorArray(
        TF_DataType dtype,
        int size = 0,
        bool dynamic_size = false,
        bool clear_after_read = true,
        Shape? element_shape = null,
        bool colocate_with_first_write_call = true,
        bool infer_shape = true
    ) =>
        TensorArray(
            dtype,
            constant_op.constant(size),
            dynamic_size,
            clear_after_read,
            element_shape,
            colocate_with_first_write_call,
            infer_shape
        );

    public TensorArray TensorArray(
        TF_DataType dtype,
        Tensor size,
        bool dynamic_size = false,
        bool clear_after_read = true,
        Shape? element_shape = null,
        bool colocate_with_first_write_call = true,
        bool infer_shape = true
    ) =>
        Tensorflow.TensorArray.Create(
            dtype,
            size,
            dynamic_size,
            clear_after_read,
            infer_shape: infer_shape,
            element_shape: element_shape,
            colocate_with_first_write_call: colocate_with_first_write_call
        );
}
