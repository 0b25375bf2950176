using Tensorflow.Keras;

namespace Tensorflow;

/// <summary>The entry point: <c>using static Tensorflow.KerasApi;</c> and then <c>keras</c>.</summary>
public static class KerasApi
{
    public static KerasInterface keras { get; } = KerasInterface.Instance;
}
