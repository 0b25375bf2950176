using Tensorflow.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Gradients;

/// <summary>Records operations so that their gradients can be computed.</summary>
public class GradientTape : IDisposable
{
    private readonly Stack<ITape> _tapes = new();
    private ITape? _tape;
    private bool _used;

    public GradientTape() { }

    public ITape PushTape(bool persistent = false, bool watch_accessed_variables = true)
    {
        var tape = new Tape(persistent, watch_accessed_variables);
        PushTape(tape);
        return tape;
    }

    /// <summary>Starts to record.</summary>
    public void PushTape(ITape tape)
    {
        _tape = tape;
        _used = false;
        _tapes.Push(tape);
        TapeSet.Tapes.Push(tape);
        tape.StartRecord();
    }

    public Stack<ITape> GetTapeSet() => TapeSet.Tapes;

    /// <summary>Stops to record; what was recorded stays until its gradients have been computed.</summary>
    public ITape stop_recording()
    {
        var tape = _tapes.Count > 0 ? _tapes.Pop() : _tape!;
        tape.StopRecord();
        TapeSet.Remove(tape);
        return tape;
    }

    /// <summary>Follows a tensor as if it were a variable.</summary>
    public void watch(Tensor x) => Current.Watch(x);

    public Tensor gradient(
        Tensor target,
        Tensor source,
        List<Tensor>? output_gradients = null,
        string? unconnected_gradients = null
    ) => Compute(target, [source], output_gradients, unconnected_gradients)[0];

    public Tensor gradient(
        Tensor target,
        ResourceVariable source,
        List<Tensor>? output_gradients = null,
        string? unconnected_gradients = null
    ) => Compute(target, [source.Handle], output_gradients, unconnected_gradients)[0];

    public (Tensor, Tensor) gradient(
        Tensor target,
        (ResourceVariable, ResourceVariable) sources,
        List<Tensor>? output_gradients = null,
        string? unconnected_gradients = null
    )
    {
        var results = Compute(
            target,
            [sources.Item1.Handle, sources.Item2.Handle],
            output_gradients,
            unconnected_gradients
        );
        return (results[0], results[1]);
    }

    public Tensor[] gradient(
        Tensor target,
        IEnumerable<IVariableV1> sources,
        List<Tensor>? output_gradients = null,
        string? unconnected_gradients = null
    ) => Compute(target, [.. sources.Select(v => v.Handle)], output_gradients, unconnected_gradients);

    public void Dispose()
    {
        while (_tapes.Count > 0)
            stop_recording();
    }

    private ITape Current =>
        _tape ?? throw new RuntimeError("The gradient tape does not record: make it with tf.GradientTape().");

    private Tensor[] Compute(Tensor target, Tensor[] sources, List<Tensor>? outputGradients, string? unconnected)
    {
        var tape = Current;
        if (_used)
            throw new RuntimeError(
                "A non-persistent gradient tape computes one set of gradients: make it with persistent: true."
            );
        if (!tape.Persistent)
        {
            _used = true;
            if (_tapes.Count > 0)
                stop_recording();
        }
        return tf.Runner.TFE_TapeGradient(tape, [target], sources, outputGradients, sources, unconnected);
    }
}
