namespace Tensorflow.Engine;

/// <summary>Members of TensorFlow.NET that the embedded engine does not have.</summary>
internal static class LeftOut
{
    public static NotSupportedException Error(string member) =>
        new(
            $"{member} is not part of the embedded engine. Use the packages TensorFlow.NET and SciSharp.TensorFlow.Redist "
                + "for programs that need it (docs/engine.md lists what is left out)."
        );
}
