namespace Tensorflow;

public partial class ops
{
    /// <summary>Names of the collections of a graph.</summary>
    public class GraphKeys
    {
        public const string GLOBAL_VARIABLES_ = "variables";
        public const string TRAINABLE_VARIABLES_ = "trainable_variables";
        public const string TRAINABLE_RESOURCE_VARIABLES_ = "trainable_resource_variables";
        public const string LOCAL_VARIABLES_ = "local_variables";
        public const string MODEL_VARIABLES_ = "model_variables";
        public const string METRIC_VARIABLES_ = "metric_variables";
        public const string MOVING_AVERAGE_VARIABLES_ = "moving_average_variables";
        public const string CONCATENATED_VARIABLES_ = "concatenated_variables";
        public const string SAVEABLE_OBJECTS_ = "saveable_objects";
        public const string SUMMARIES_ = "summaries";
        public const string _SUMMARY_COLLECTION_ = "_SUMMARY_V2";
        public const string LOSSES_ = "losses";
        public const string TRAIN_OP_ = "train_op";
        public const string UPDATE_OPS_ = "update_ops";
        public const string GLOBAL_STEP_ = "global_step";
        public const string COND_CONTEXT_ = "cond_context";
        public const string WHILE_CONTEXT_ = "while_context";
        public const string _STREAMING_MODEL_PORTS_ = "streaming_model_ports";

        public string LOCAL_VARIABLES = LOCAL_VARIABLES_;
        public string MOVING_AVERAGE_VARIABLES = MOVING_AVERAGE_VARIABLES_;
        public string GLOBAL_STEP_READ_KEY = "global_step_read_op_cache";
        public string[] _VARIABLE_COLLECTIONS_ =
        [
            GLOBAL_VARIABLES_,
            LOCAL_VARIABLES_,
            METRIC_VARIABLES_,
            MODEL_VARIABLES_,
            TRAINABLE_VARIABLES_,
            MOVING_AVERAGE_VARIABLES_,
            CONCATENATED_VARIABLES_,
            TRAINABLE_RESOURCE_VARIABLES_,
        ];

        public string GLOBAL_VARIABLES => GLOBAL_VARIABLES_;

        public string TRAINABLE_VARIABLES => TRAINABLE_VARIABLES_;

        public string TRAINABLE_RESOURCE_VARIABLES => TRAINABLE_RESOURCE_VARIABLES_;

        public string METRIC_VARIABLES => METRIC_VARIABLES_;

        public string CONCATENATED_VARIABLES => CONCATENATED_VARIABLES_;

        public string SAVEABLE_OBJECTS => SAVEABLE_OBJECTS_;

        public string SUMMARIES => SUMMARIES_;

        public string _SUMMARY_COLLECTION => _SUMMARY_COLLECTION_;

        public string LOSSES => LOSSES_;

        public string TRAIN_OP => TRAIN_OP_;

        public string UPDATE_OPS => UPDATE_OPS_;

        public string GLOBAL_STEP => GLOBAL_STEP_;

        public string COND_CONTEXT => COND_CONTEXT_;

        public string WHILE_CONTEXT => WHILE_CONTEXT_;

        public string _STREAMING_MODEL_PORTS => _STREAMING_MODEL_PORTS_;

        public string[] _VARIABLE_COLLECTIONS => _VARIABLE_COLLECTIONS_;
    }
}
