using Tensorflow.Train;

namespace Tensorflow;

public partial class tensorflow
{
    public train_internal train { get; } = new();

    /// <summary>Functions under <c>tf.train</c>.</summary>
    public class train_internal
    {
        public Optimizer AdamOptimizer(float learning_rate, float epsilon = 1E-08f, string name = "Adam") =>
            new AdamOptimizer(learning_rate, epsilon: epsilon, name: name);

        public Optimizer AdamOptimizer(float learning_rate, TF_DataType dtype, string name = "Adam") =>
            new AdamOptimizer(learning_rate, dtype: dtype, name: name);

        public Optimizer AdamOptimizer(IVariableV1 learning_rate, string name = "Adam") =>
            new AdamOptimizer(learning_rate.AsTensor(), name: name);

        public Optimizer AdamOptimizer(Tensor learning_rate, string name = "Adam") =>
            new AdamOptimizer(learning_rate, name: name);

        public Optimizer GradientDescentOptimizer(float learning_rate) => new GradientDescentOptimizer(learning_rate);

        public Optimizer GradientDescentOptimizer(Tensor learning_rate) => new GradientDescentOptimizer(learning_rate);

        public ExponentialMovingAverage ExponentialMovingAverage(float decay) => new(decay);

        public Saver Saver(IVariableV1[]? var_list = null, int max_to_keep = 5) =>
            new(var_list: var_list, max_to_keep: max_to_keep);

        public IVariableV1 create_global_step(Graph graph) => TrainingUtil.create_global_step(graph);

        public IVariableV1 get_global_step(Graph graph) => TrainingUtil.GlobalStep(graph)!;

        public (MetaGraphDef, Dictionary<string, IVariableV1>) export_meta_graph(
            string filename = "",
            bool as_text = false,
            bool clear_devices = false,
            bool clear_extraneous_savers = false,
            bool strip_default_attrs = false
        ) =>
            meta_graph.export_scoped_meta_graph(
                filename,
                as_text: as_text,
                clear_devices: clear_devices,
                clear_extraneous_savers: clear_extraneous_savers,
                strip_default_attrs: strip_default_attrs
            );

        public Saver import_meta_graph(
            string meta_graph_or_file,
            bool clear_devices = false,
            string import_scope = ""
        ) => saver._import_meta_graph_with_return_elements(meta_graph_or_file, clear_devices, import_scope).Item1;

        public string freeze_graph(string checkpoint_dir, string output_pb_name, string[] output_node_names) =>
            saver.freeze_graph(checkpoint_dir, output_pb_name, output_node_names);

        public Graph load_graph(string freeze_graph_pb) => saver.load_graph(freeze_graph_pb);

        public CheckpointState? get_checkpoint_state(string checkpoint_dir, string? latest_filename = null) =>
            checkpoint_management.get_checkpoint_state(checkpoint_dir, latest_filename);

        public string? latest_checkpoint(string checkpoint_dir, string? latest_filename = null) =>
            checkpoint_management.latest_checkpoint(checkpoint_dir, latest_filename);

        public string write_graph(Graph graph, string logdir, string name, bool as_text = true) =>
            graph_io.write_graph(graph, logdir, name, as_text);
    }
}
