namespace Tensorflow.Engine;

/// <summary>
/// One run of a graph with loops of TensorFlow 1. Every operation of every turn of every frame runs once all that it waits for
/// has come; what does not come because a branch is not taken, or a loop has ended, comes as "dead" and is passed on.
/// </summary>
internal sealed class FrameRun(KernelEnvironment environment, Dictionary<string, int> enters, int fetchCount)
{
    private readonly record struct Ready(Frame Frame, int Turn, FrameNode Node, Arrival? Arrival);

    private readonly Frame _outermost = new(null, 0, 0);
    private readonly PriorityQueue<Ready, (int Turn, int Number)> _ready = new();
    private readonly KernelContext _context = new(environment);

    public TensorValue?[] Results { get; } = new TensorValue?[fetchCount];

    /// <summary>Hands a value, which is given away, to what waits for it outside of all loops.</summary>
    public void Send(FrameNode.Target target, TensorValue value) =>
        Deliver(_outermost, 0, target, value, isDead: false, fromEnter: false);

    /// <summary>Has an operation run that waits for nothing.</summary>
    public void Start(FrameNode node) => Enqueue(new Ready(_outermost, 0, node, null));

    /// <summary>Runs until nothing is left to do.</summary>
    public void Finish()
    {
        do
        {
            while (_ready.TryDequeue(out var next, out _))
            {
                Process(next);
            }
        } while (LeaveEndedFrames(_outermost));
    }

    public TensorValue[] TakeResults()
    {
        for (var i = 0; i < Results.Length; i++)
            if (Results[i] is null)
                throw new InvalidArgumentError(
                    $"Retval[{i}] does not have value: it belongs to a branch that is not taken, or to a loop."
                );
        var results = Results.ToArray();
        Array.Clear(Results);
        return results!;
    }

    public void Dispose()
    {
        foreach (var result in Results)
            (result as TorchTensor)?.Dispose();
        while (_ready.TryDequeue(out var left, out _))
            left.Arrival?.Dispose();
        _outermost.Dispose();
    }

    // Outer turns go first; in a turn the order is that of the operations' creation.
    private void Enqueue(Ready ready)
    {
        _ready.Enqueue(ready, (ready.Turn, ready.Node.Number));
    }

    private void Process(Ready ready)
    {
        var (frame, turn, node, arrival) = ready;
        var isDead = arrival?.IsDead ?? false;
        TensorValue?[] outputs;
        try
        {
            outputs = isDead ? new TensorValue?[node.Targets.Length] : Compute(node, arrival?.Inputs ?? []);
        }
        finally
        {
            arrival?.Dispose();
        }
        if (node.IsEnter)
            Enter(frame, turn, node, outputs, isDead);
        else if (node.IsExit)
            Exit(frame, node, outputs, isDead);
        else if (!node.IsNextIteration)
            Spread(frame, turn, node, outputs, isDead);
        else if (!isDead)
            NextTurn(frame, turn, node, outputs);
    }

    private TensorValue?[] Compute(FrameNode node, TensorValue?[] inputs)
    {
        var attributes = node.Operation.Attributes;
        _context.Prepare(attributes, inputs!, node.Operation.name, node.Operation);
        KernelErrors.Guard(node.Operation, node.Kernel, _context, inputs!);
        var outputs = _context.Outputs;
        for (var i = 0; i < outputs.Length; i++)
            if (outputs[i] is TorchTensor tensor && IsHeld(tensor, inputs))
                outputs[i] = tensor.Alias();
        _context.Release();
        return outputs;
    }

    private static bool IsHeld(TorchTensor tensor, TensorValue?[] inputs) =>
        Array.Exists(
            inputs,
            input => ReferenceEquals(input, tensor) || (input is VariableStorage variable && variable.Holds(tensor))
        );

    private void Enter(Frame outer, int turn, FrameNode node, TensorValue?[] outputs, bool isDead)
    {
        if (!outer.Inner.TryGetValue((turn, node.FrameName), out var frame))
            outer.Inner.Add((turn, node.FrameName), frame = new Frame(outer, turn, enters[node.FrameName]));
        frame.AwaitedEnters--;
        if (!node.IsConstant)
        {
            Spread(frame, 0, node, outputs, isDead);
            return;
        }
        frame.Constants.Add((node, outputs[0], isDead));
        for (var t = 0; t < frame.Turns; t++)
            Spread(frame, t, node, [Shared(outputs[0])], isDead);
    }

    private void Exit(Frame frame, FrameNode node, TensorValue?[] outputs, bool isDead)
    {
        if (isDead)
        {
            frame.DeadExits.Add(node);
            return;
        }
        frame.LiveExits.Add(node);
        Spread(frame.Outer!, frame.OuterTurn, node, outputs, isDead: false);
    }

    private void NextTurn(Frame frame, int turn, FrameNode node, TensorValue?[] outputs)
    {
        if (frame.Turns == turn + 1)
        {
            frame.Turns++;
            foreach (var (enter, value, isDead) in frame.Constants)
                Spread(frame, turn + 1, enter, [Shared(value)], isDead);
        }
        Spread(frame, turn + 1, node, outputs, isDead: false);
    }

    /// <summary>Gives the outputs, which it owns, to all that wait for them.</summary>
    private void Spread(Frame frame, int turn, FrameNode node, TensorValue?[] outputs, bool isDead)
    {
        for (var i = 0; i < outputs.Length; i++)
        {
            // A Switch leaves one of its outputs without a value.
            var (value, isDeadHere) = (outputs[i], isDead || outputs[i] is null);
            if (frame.Outer is null && !isDeadHere)
                foreach (var fetch in node.Fetches[i])
                    Results[fetch] = value is VariableStorage variable
                        ? HostValue.Clone(variable.Value)
                        : Shared(value);
            foreach (var target in node.Targets[i])
                Deliver(frame, turn, target, Shared(value), isDeadHere, node.IsEnter);
            (value as TorchTensor)?.Dispose();
        }
        foreach (var follower in node.Followers)
            Deliver(frame, turn, follower, null, isDead, node.IsEnter);
    }

    private void Deliver(
        Frame frame,
        int turn,
        FrameNode.Target target,
        TensorValue? value,
        bool isDead,
        bool fromEnter
    )
    {
        var key = (turn, target.Node);
        if (!frame.Arrivals.TryGetValue(key, out var arrival))
            frame.Arrivals.Add(key, arrival = new Arrival(target.Node));
        var isReady = arrival.Receive(target.Input, value, isDead, fromEnter);
        if (arrival.IsComplete)
            frame.Arrivals.Remove(key);
        if (isReady)
            Enqueue(new Ready(frame, turn, target.Node, arrival));
    }

    /// <summary>
    /// Loops in branches that are not taken end without a result, which is passed on once nothing can come any more. Inner
    /// loops go first.
    /// </summary>
    private bool LeaveEndedFrames(Frame frame)
    {
        var left = false;
        foreach (var inner in frame.Inner.Values.ToArray())
            left |= LeaveEndedFrames(inner);
        if (left || frame.Outer is null || frame.AwaitedEnters > 0)
            return left;
        foreach (var exit in frame.DeadExits.Except(frame.LiveExits).ToArray())
        {
            frame.LiveExits.Add(exit);
            Spread(frame.Outer, frame.OuterTurn, exit, new TensorValue?[1], isDead: true);
            left = true;
        }
        return left;
    }

    private static TensorValue? Shared(TensorValue? value) => value is null ? null : HostValue.Share(value);
}
