namespace Tensorflow;

public partial class tensorflow
{
    public DataOps data { get; } = new();

    /// <summary>Functions under <c>tf.data</c>.</summary>
    public class DataOps
    {
        public int AUTOTUNE = -1;
        public int INFINITE_CARDINALITY = -1;
        public int UNKNOWN_CARDINALITY = -2;

        public DatasetManager Dataset { get; } = new();
    }
}
