using Tensorflow;
using static Tensorflow.Binding;

namespace Matex.Transparent.TensorFlow.Eager;

/// <summary>Is anything being differentiated?</summary>
internal static class Tapes
{
    public static bool AreRecording => tf.Runner.MustRecordGradient();
}
