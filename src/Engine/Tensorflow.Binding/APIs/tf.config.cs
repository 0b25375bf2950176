using Tensorflow.Framework;

namespace Tensorflow;

public partial class tensorflow
{
    /// <summary>Questions about devices: <c>tf.config</c>.</summary>
    public ConfigImpl config { get; } = new();
}
