using Matex.Transparent.Launch;
using Tensorflow;

namespace Matex.Transparent.TensorFlow.Eager;

/// <summary>
/// A loop over batches. Its first step runs whole on every rank and is only watched, as if the batch had been split; if
/// every operation between the batch and what is assigned can be split, the following steps are.
/// </summary>
internal sealed class Loop
{
    private bool _assigned;
    private string? _reason;
    private int _batches;

    /// <summary>What a person calls it: the shapes of its batches.</summary>
    public string Name { get; private set; } = "batches";

    public LoopMode Mode { get; private set; } = LoopMode.Watching;

    /// <summary>The ranks' batches differed from the start, so the program has its own sharding.</summary>
    public bool IsProgramsOwn { get; private set; }

    /// <summary>Is this the loop's first batch?</summary>
    public bool IsFirst => _batches == 1;

    /// <summary>Something in a watched step cannot be split.</summary>
    public void Refuse(string reason) => _reason ??= reason;

    /// <summary>A watched step changes variables.</summary>
    public void Assigned() => _assigned = true;

    /// <summary>At the end of a watched step: split from now on, stay whole, or go on watching a loop that only reads.</summary>
    public void Decide()
    {
        if (!_assigned)
        {
            return;
        }
        Mode = _reason is null ? LoopMode.Split : LoopMode.Whole;
        if (_reason is not null)
        {
            Job.Current.Report.StayedWhole(Name, _reason);
        }
    }

    public void SplitAtOnce(Batch own)
    {
        IsProgramsOwn = own.IsProgramsOwn;
        Mode = LoopMode.Split;
    }

    public void Describe(Tensor[] elements, long rows)
    {
        if (_batches++ == 0)
        {
            var shapes = elements.Select(element => string.Join("×", HostAccess.Dimensions(element)));
            Name = $"batches of {rows} ({string.Join(", ", shapes)})";
        }
    }
}

internal enum LoopMode
{
    Watching,
    Split,
    Whole,
}
