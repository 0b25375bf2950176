namespace Tensorflow.Engine;

/// <summary>Enters a region for the time of a <c>using</c> block.</summary>
internal readonly ref struct Scope
{
    public Scope(ITensorFlowObject region)
    {
        Region = region;
        region.__enter__();
    }

    public ITensorFlowObject Region { get; }

    public void Dispose()
    {
        Region.__exit__();
        Region.Dispose();
    }
}
