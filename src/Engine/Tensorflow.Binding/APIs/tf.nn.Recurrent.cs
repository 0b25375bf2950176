using Tensorflow.Operations;

namespace Tensorflow;

public partial class tensorflow
{
    public partial class nn_internal
    {
        public rnn_cell_impl rnn_cell => new();

        public (Tensor, Tensor) dynamic_rnn(
            RnnCell cell,
            Tensor inputs,
            Tensor? sequence_length = null,
            TF_DataType dtype = TF_DataType.DtInvalid,
            int? parallel_iterations = null,
            bool swap_memory = false,
            bool time_major = false
        ) =>
            rnn.dynamic_rnn(
                cell,
                inputs,
                sequence_length,
                dtype: dtype,
                parallel_iterations: parallel_iterations,
                swap_memory: swap_memory,
                time_major: time_major
            );
    }
}
