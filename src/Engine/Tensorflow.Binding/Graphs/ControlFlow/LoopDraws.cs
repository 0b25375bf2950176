namespace Tensorflow.Engine;

/// <summary>
/// Where the generators of a loop's random operations were, before the loop and after each of its iterations, so that its
/// gradient can run it again, and its iterations backwards, with the same numbers.
/// </summary>
internal sealed class LoopDraws(Operation[] operations, KernelEnvironment environment)
{
    private readonly List<(PhiloxRandom Next, PhiloxRandom Last)[]> _positions = [];

    /// <summary>Those of the loop's body, kept with the session.</summary>
    public static LoopDraws Of(KernelContext c)
    {
        var body = (FunctionBody)c.Attr<FunctionAttribute>("body").Body!;
        return c.Environment.State(body, () => new LoopDraws(Redrawing.In(body), c.Environment));
    }

    /// <summary>The loop begins.</summary>
    public void Start()
    {
        _positions.Clear();
        Iterated();
    }

    /// <summary>An iteration has been run.</summary>
    public void Iterated()
    {
        if (operations.Length > 0)
            _positions.Add(Array.ConvertAll(operations, operation => Generator(operation).Position));
    }

    /// <summary>Back to where the loop began.</summary>
    public void Rewind() => Set(0);

    /// <summary>To where an iteration had just been run, so that its numbers are the last.</summary>
    public void GoTo(int iteration) => Set(iteration + 1);

    private void Set(int index)
    {
        if (index >= _positions.Count)
            return;
        for (var i = 0; i < operations.Length; i++)
            Generator(operations[i]).Position = _positions[index][i];
    }

    private GuardedPhilox Generator(Operation operation) => RandomOperations.Generator(environment, operation);
}
