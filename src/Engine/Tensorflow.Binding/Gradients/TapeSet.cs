using Tensorflow.Gradients;

namespace Tensorflow.Engine;

/// <summary>The tapes that record on this thread, innermost first.</summary>
internal static class TapeSet
{
    [ThreadStatic]
    private static Stack<ITape>? t_tapes;

    public static Stack<ITape> Tapes => t_tapes ??= new();

    public static bool IsRecording => t_tapes is { Count: > 0 };

    /// <summary>Whether no gradient of a gradient can be asked for: at most one tape records, and can be used once.</summary>
    public static bool DifferentiatesOnce => !IsRecording || Only is { Persistent: false };

    /// <summary>The tape that records, when it is the only one.</summary>
    public static Tape? Only => t_tapes is { Count: 1 } tapes ? tapes.Peek() as Tape : null;

    /// <summary>Takes a tape off, wherever it is in the stack.</summary>
    public static void Remove(ITape tape)
    {
        if (t_tapes is null || !t_tapes.Contains(tape))
            return;
        if (ReferenceEquals(t_tapes.Peek(), tape))
            t_tapes.Pop();
        else
        {
            var others = t_tapes.Where(t => !ReferenceEquals(t, tape)).Reverse().ToArray();
            t_tapes.Clear();
            foreach (var other in others)
                t_tapes.Push(other);
        }
    }

    /// <summary>Records an operation on all tapes that watch one of its inputs.</summary>
    public static void Record(AttributeSet attributes, Tensor[] inputs, Tensor[] outputs)
    {
        foreach (var tape in Tapes)
            (tape as Tape)?.Record(attributes, inputs, outputs);
    }
}
