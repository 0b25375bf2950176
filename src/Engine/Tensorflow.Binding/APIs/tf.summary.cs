namespace Tensorflow;

public partial class tensorflow
{
    public Summaries.Summary summary = new();

    /// <summary>As <c>tf.summary.scalar</c>.</summary>
    public Tensor scalar(string name, Tensor tensor) => summary.scalar(name, tensor);
}
