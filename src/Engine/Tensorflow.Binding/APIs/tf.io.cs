using static Tensorflow.Binding;

namespace Tensorflow;

public partial class tensorflow
{
    public IoApi io { get; } = new();

    /// <summary>Functions under <c>tf.io</c>.</summary>
    public class IoApi
    {
        public IO.GFile gfile = new();

        public Tensor read_file(string filename, string? name = null) =>
            read_file(constant_op.constant(filename), name);

        public Tensor read_file(Tensor filename, string? name = null) =>
            tf.Context.ExecuteOp("ReadFile", name!, new ExecuteOpArgs(filename));

        public Operation write_file(string filename, Tensor conentes, string? name = null) =>
            write_file(constant_op.constant(filename), conentes, name);

        public Operation write_file(Tensor filename, Tensor conentes, string? name = null) =>
            OperationCalls.Execute("WriteFile", name, new ExecuteOpArgs(filename, conentes))!;

        public Tensor[] restore_v2(
            Tensor prefix,
            string[] tensor_names,
            string[] shape_and_slices,
            TF_DataType[] dtypes,
            string? name = null
        ) =>
            tf.Context.ExecuteOp(
                "RestoreV2",
                name!,
                new ExecuteOpArgs(prefix, Names(tensor_names), Names(shape_and_slices)).Attr("dtypes", dtypes)
            )!;

        public Operation save_v2(
            Tensor prefix,
            string[] tensor_names,
            string[] shape_and_slices,
            Tensor[] tensors,
            string? name = null
        ) =>
            OperationCalls.Execute(
                "SaveV2",
                name,
                new ExecuteOpArgs(prefix, Names(tensor_names), Names(shape_and_slices), tensors)
            )!;

        private static Tensor Names(string[] names) => constant_op.constant(names);
    }
}
