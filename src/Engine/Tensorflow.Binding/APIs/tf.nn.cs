using static Tensorflow.Binding;

namespace Tensorflow;

public partial class tensorflow
{
    public nn_internal nn { get; } = new();

    /// <summary>Functions under <c>tf.nn</c>.</summary>
    public partial class nn_internal
    {
        public Tensor bias_add(Tensor value, IVariableV1 bias, string? data_format = null, string? name = null) =>
            nn_ops.bias_add(value, bias, data_format, name);

        public Tensor conv2d(
            Tensor input,
            Tensor filter,
            int[] strides,
            string padding,
            bool use_cudnn_on_gpu = true,
            string data_format = "NHWC",
            int[]? dilations = null,
            string? name = null
        ) =>
            gen_nn_ops.conv2d(
                input,
                filter,
                strides,
                padding,
                use_cudnn_on_gpu,
                data_format: data_format,
                dilations: dilations ?? [1, 1, 1, 1],
                name: name
            );

        public Tensor[] ctc_greedy_decoder(
            Tensor inputs,
            Tensor sequence_length,
            bool merge_repeated = true,
            string? name = null
        ) =>
            tf.Context.ExecuteOp(
                "CTCGreedyDecoder",
                name!,
                new ExecuteOpArgs(inputs, sequence_length).Attr("merge_repeated", merge_repeated)
            );

        public Tensor dropout(
            Tensor x,
            Tensor? keep_prob = null,
            Tensor? noise_shape = null,
            int? seed = null,
            string? name = null,
            float? rate = null
        )
        {
            if (keep_prob is null && rate is null)
            {
                throw new ValueError("tf.nn.dropout needs rate or keep_prob.");
            }
            Tensor dropped = keep_prob is null ? constant_op.constant(rate!.Value, x.dtype) : 1f - keep_prob;
            return nn_ops.dropout_v2(x, dropped, noise_shape, seed, name);
        }

        public Tensor embedding_lookup(
            IVariableV1 @params,
            Tensor ids,
            string partition_strategy = "mod",
            string? name = null
        ) => embedding_ops.embedding_lookup(@params, ids, partition_strategy, name);

        public Tensor embedding_lookup(
            Tensor @params,
            Tensor ids,
            string partition_strategy = "mod",
            string? name = null
        ) => embedding_ops.embedding_lookup([@params], ids, partition_strategy, name);

        public Tensor in_top_k(Tensor predictions, Tensor targets, int k, string name = "InTopK") =>
            nn_ops.in_top_k(predictions, targets, k, name);

        public Tensor l2_loss(Tensor t, string? name = null) => nn_ops.l2_loss(t, name);

        public Tensor max_pool(
            Tensor value,
            int[] ksize,
            int[] strides,
            string padding,
            string data_format = "NHWC",
            string? name = null
        ) => nn_ops.max_pool(value, ksize, strides, padding, data_format, name);

        public Tensor[] top_k(Tensor input, int k = 1, bool sorted = true, string? name = null) =>
            nn_ops.top_kv2(input, k, sorted, name);
    }
}
