using Tensorflow.Contexts;
using Tensorflow.Gradients;

namespace Tensorflow
{
    /// <summary>Gradients for the inputs of an operation, from those of its outputs.</summary>
    public delegate Tensor[] BackwardFunction(Tensor[] grads, long[] unneeded_gradients);
}

namespace Tensorflow.Eager
{
    /// <summary>Runs eager operations and records them on the tapes.</summary>
    public interface IEagerRunner
    {
        Tensor[] Execute(
            Context ctx,
            string op_name,
            int num_outputs,
            Tensor[] inputs,
            object[]? attrs,
            string? name = null
        );

        (TF_DataType, Tensor[]) ArgsToMatchingEager(
            Context ctx,
            TF_DataType default_dtype = TF_DataType.DtInvalid,
            object[]? args = null
        );

        Tensor[] TFE_FastPathExecute(FastPathOpExecInfo op_exec_info);

        Tensor[] TFE_Execute(
            Context ctx,
            string? device_name,
            string op_name,
            Tensor[] inputs,
            object[]? attrs,
            int num_outputs
        );

        Tensor[] TFE_TapeGradient(
            ITape tape,
            Tensor[] target,
            Tensor[] sources,
            List<Tensor>? output_gradients,
            Tensor[]? sources_raw,
            string? unconnected_gradients
        );

        void TFE_TapeSetRecordOperation(
            string op_type,
            Tensor[] output_tensors,
            Tensor[] input_tensors,
            BackwardFunction backward_function
        );

        int TFE_TapeSetPossibleGradientTypes(Tensor[] tensors);

        int TapeSetPossibleGradientTypes(params Tensor[] args);

        bool RecordGradient(
            string op_name,
            Tensor[] inputs,
            object[]? attrs,
            Tensor[] results,
            BackwardFunction? getBackwardFunction = null
        );

        bool MustRecordGradient();

        void ClearEagerOperationMap();
    }
}
