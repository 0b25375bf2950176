using Matex.Transparent.Launch;
using Tensorflow;

namespace Matex.Transparent.TensorFlow.Eager;

/// <summary>
/// A loop over batches. Its first step runs whole on every rank and is only watched, as if the batch had been split; if
/// every operation between the batch and what is assigned can be split, the following steps are.
/// </summary>
internal sealed class Loop
{
    private readonly HashSet<string> _writtenShapes = [];
    private bool _assigned;
    private bool? _fed;
    private string? _reason;
    private int _batches;
    private long _elementsOfRows;
    private long _elementsExchanged;

    /// <summary>What a person calls it: the shapes of its batches.</summary>
    public string Name { get; private set; } = "batches";

    public LoopMode Mode { get; private set; } = LoopMode.Watching;

    /// <summary>The ranks' batches differed from the start, so the program has its own sharding.</summary>
    public bool IsProgramsOwn { get; private set; }

    /// <summary>Does the program ask its batches on the host how many rows they have?</summary>
    public bool AsksForShapes { get; private set; }

    public void AskForShapes() => AsksForShapes = true;

    /// <summary>A target shape of the watched step: one without the batch's number of rows has been written down.</summary>
    public void NoteShape(long[] shape, long rows)
    {
        if (!Array.Exists(shape, extent => extent > 0 && extent % rows == 0))
        {
            _writtenShapes.Add(string.Join(',', shape));
        }
    }

    /// <summary>Has the program written this shape down, so that none of its elements counts this rank's rows?</summary>
    public bool IsWritten(long[] shape) => _writtenShapes.Count > 0 && _writtenShapes.Contains(string.Join(',', shape));

    /// <summary>Is nothing watched any more? What a watched step knew of its values is forgotten then: they are whole.</summary>
    public bool IsDecided { get; private set; }

    /// <summary>Is this the loop's first batch?</summary>
    public bool IsFirst => _batches == 1;

    /// <summary>Something in a watched step cannot be split.</summary>
    public void Refuse(string reason) => _reason ??= reason;

    /// <summary>Do the ranks combine derivatives of whole values on the way back?</summary>
    public bool Synchronises { get; private set; }

    /// <summary>Does anything in the step exchange derivatives on the way back?</summary>
    public bool ExchangesDerivatives => WhyExchanged is not null;

    public string? WhyExchanged { get; private set; }

    /// <summary>A value made whole meets rows again, so its derivative has to be combined over the ranks.</summary>
    public void Synchronise(string reason)
    {
        Synchronises = true;
        WhyExchanged ??= reason;
    }

    /// <summary>An operation has statistics of the whole batch, forward and backward.</summary>
    public void NormaliseBatch(string operation) => WhyExchanged ??= operation;

    /// <summary>Elements that a watched operation computes from rows, and of live values that it needs whole.</summary>
    public void Weigh(long rows, long whole)
    {
        _elementsOfRows += rows;
        _elementsExchanged += whole;
    }

    /// <summary>Does anything that a tape differentiates come from the batch's rows?</summary>
    public bool IsDifferentiated { get; private set; }

    public void Differentiated() => IsDifferentiated = true;

    /// <summary>A watched step changes variables.</summary>
    public void Assigned() => _assigned = true;

    /// <summary>A session was fed with the batch in a run that trains: split or whole, as the graph allows.</summary>
    public void Fed(bool split) => _fed = _fed is true || split;

    /// <summary>At the end of a watched step: split from now on, stay whole, or go on watching a loop that only reads.</summary>
    public void Decide()
    {
        if (!_assigned)
        {
            // Why a run stays whole is said where it is run.
            Mode =
                _fed is not { } split ? Mode
                : split ? LoopMode.Split
                : LoopMode.Whole;
            return;
        }
        var reason = EndWatching();
        Mode = reason is null ? LoopMode.Split : LoopMode.Whole;
        if (reason is not null)
        {
            Job.Current.Report.StayedWhole(Name, reason);
        }
    }

    /// <summary>How often what was watched has been forgotten.</summary>
    public int Forgotten { get; private set; }

    /// <summary>Nothing but reading has been seen, and it is over: what has come from the batches so far is whole.</summary>
    public bool ForgetIfItOnlyReads()
    {
        var forgets = Mode == LoopMode.Watching && !_assigned && _fed is null;
        Forgotten += forgets ? 1 : 0;
        return forgets;
    }

    /// <summary>The watched step is over: why it cannot be split, or would not be worth it; null otherwise.</summary>
    public string? EndWatching()
    {
        IsDecided = true;
        // Moving about as much as rows have to compute with costs more than it saves.
        return _reason ?? (Synchronises && _elementsExchanged > _elementsOfRows / 2 ? WhyExchanged : null);
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
