using Tensorflow.Gradients;

namespace Tensorflow.Engine;

/// <summary>
/// The extent of a call of this library's own code, such as a layer, under a program's gradient tape: what is made in it
/// and not returned is out of the program's reach. It is handed to the tape, which releases it on its way back, so that
/// the memory is found again at once and variables that were read can be changed in place.
/// </summary>
internal readonly ref struct RecordedCall
{
    private readonly Tape? _tape;
    private readonly TensorArena? _arena;
    private readonly bool _ownsArena;
    private readonly int _start;

    private RecordedCall(Tape tape)
    {
        _tape = tape;
        _ownsArena = TensorArena.Current is null;
        _arena = TensorArena.Current ?? TensorArena.Begin();
        _start = _arena.Count;
    }

    /// <summary>Starts; without effect unless a single tape records, which can be used once.</summary>
    public static RecordedCall Begin() => TapeSet.Only is { Persistent: false } tape ? new RecordedCall(tape) : default;

    /// <summary>Ends the call, which has made <paramref name="results"/>.</summary>
    public void End(Tensors results)
    {
        if (_tape is not null)
            _arena!.MoveTo(_tape, _start, results);
    }

    public void Dispose()
    {
        if (_ownsArena)
            _arena!.End([], release: false);
    }
}
