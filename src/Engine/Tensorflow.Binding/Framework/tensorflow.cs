using Tensorflow.Contexts;
using Tensorflow.Eager;

namespace Tensorflow;

/// <summary>The library as programs see it: <c>tf</c>.</summary>
public partial class tensorflow
{
    private static readonly ThreadLocal<Context> Contexts = new(() => new Context());
    private static readonly ThreadLocal<EagerRunner> Runners = new(() => new EagerRunner());

    public OpDefLibrary OpDefLib = new();

    /// <summary>The execution context of this thread.</summary>
    public Context Context => Contexts.Value!;

    /// <summary>What runs eager operations on this thread.</summary>
    public IEagerRunner Runner => Runners.Value!;
}
