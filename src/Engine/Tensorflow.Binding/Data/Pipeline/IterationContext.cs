using System.Collections.Concurrent;

namespace Tensorflow.Engine;

/// <summary>
/// What belongs to one iteration that the program began, repetitions in it included: the states of the functions'
/// random operations, which begin anew with each iteration.
/// </summary>
internal sealed class IterationContext
{
    private readonly ConcurrentDictionary<IElementFunction, KernelEnvironment> _environments = new(
        ReferenceEqualityComparer.Instance
    );

    /// <summary>The states of a function's operations in this iteration.</summary>
    public KernelEnvironment EnvironmentOf(IElementFunction function) =>
        _environments.GetOrAdd(function, static _ => new KernelEnvironment());
}
