namespace Matex.Transparent.KerasNet.Operations;

/// <summary>What ranks do at a site; the numbers are known to collectives.py.</summary>
internal enum SiteKind
{
    /// <summary>Gradients of a training step become their mean over the ranks.</summary>
    Gradients = 0,

    /// <summary>Values become their sum over the ranks.</summary>
    Sum = 1,

    /// <summary>Rows are gathered.</summary>
    Gather = 2,
}
