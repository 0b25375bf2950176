using Tensorflow.Debugging;
using Tensorflow.IO;
using Tensorflow.Operations;

namespace Tensorflow;

public partial class tensorflow
{
    public bitwise_ops bitwise = new();

    public GFile gfile = new();

    public Graphs.AutoGraph autograph = new();

    public LossesImpl losses { get; } = new();

    public DebugImpl debugging { get; } = new();
}
