using Matex.Transparent.Launch;
using Matex.Transparent.Placements;
using Tensorflow;

namespace Matex.Transparent.TensorFlow.Eager.Arrays;

/// <summary>
/// A loop whose steps cut their batches out of arrays themselves. One number of rows after another is tried in a watched
/// step; the first that gives a loss from rows and breaks no rule is split from then on. Steps in between run whole.
/// </summary>
internal sealed class ArrayLoop
{
    /// <summary>A step that never ends (derivatives without updates) must not keep all its arrays.</summary>
    private const int MostEntered = 1024;

    private readonly HashSet<long> _tried = [];
    private readonly Dictionary<Tensor, Tensor> _entered = new(ReferenceEqualityComparer.Instance);
    private readonly List<Tensor> _marked = [];
    private ArrayGroups _groups = new();
    private Loop _loop = new();
    private Batch? _batch;
    private long _choice;
    private (string Name, string Reason)? _refusal;
    private bool _refusalIsMeaningful;
    private IReadOnlySet<Signature> _split = new HashSet<Signature>();
    private Signature? _leader;
    private bool _leaderVaries;
    private bool _compares = true;
    private ArrayLoopMode _mode = ArrayLoopMode.Trying;

    public bool StaysWhole => _mode == ArrayLoopMode.Whole;

    /// <summary>An array that an operation of this step takes: this rank's rows of it, or all of it.</summary>
    public Tensor Enter(EagerCall call, int input)
    {
        var array = call.Inputs[input];
        if (_entered.TryGetValue(array, out var known))
        {
            return known;
        }
        var dimensions = HostAccess.Dimensions(array);
        if (dimensions is not [> 1, ..])
        {
            return array;
        }
        if (_entered.Count >= MostEntered)
        {
            Forget();
        }
        var signature = Signature.Of(call, input, dimensions);
        return _entered[array] = _mode switch
        {
            ArrayLoopMode.Trying => Try(array, dimensions, signature),
            ArrayLoopMode.Split => Take(array, dimensions, signature),
            ArrayLoopMode.ProgramsOwn => Own(array, dimensions, signature),
            _ => array,
        };
    }

    /// <summary>The step has changed variables.</summary>
    public void EndStep()
    {
        if (_mode == ArrayLoopMode.Trying && _choice > 0)
        {
            Decide();
        }
        Forget();
        _batch = null;
        _compares = false;
        if (_mode != ArrayLoopMode.Trying)
        {
            _groups = new();
        }
    }

    private void Forget()
    {
        foreach (var array in _marked)
        {
            Distributed.Set(array, default, null);
        }
        _marked.Clear();
        _entered.Clear();
    }

    private Tensor Try(Tensor array, long[] dimensions, Signature signature)
    {
        if (_compares && !OwnSharding.IsSame(array))
        {
            _mode = ArrayLoopMode.ProgramsOwn;
            _loop.Describe([array], dimensions[0]);
            return Own(array, dimensions, signature);
        }
        _groups.Add(signature, dimensions);
        if (_choice == 0 && !_tried.Contains(dimensions[0]))
        {
            _choice = dimensions[0];
        }
        if (dimensions[0] != _choice)
        {
            return array;
        }
        if (_batch is null)
        {
            _loop.Describe([array], _choice);
            _batch = Batch.Split(_loop, _choice, isVirtual: true, zeroesPhantomSums: true);
            _leader = signature;
        }
        return Marked(array, _batch);
    }

    private void Decide()
    {
        var reason =
            _loop.EndWatching()
            ?? (_loop.IsDifferentiated ? null : "what is differentiated does not depend on its rows");
        if (reason is null)
        {
            if (Job.Current.Settings.Batch == BatchMeaning.PerRank)
            {
                Job.Current.Report.Remark(
                    $"{_loop.Name} are cut by the program itself, so MATEX_BATCH=per-rank does not make them larger"
                );
            }
            _mode = ArrayLoopMode.Split;
            _split = _groups.Of(_choice);
            _leaderVaries = _groups.Varies(_leader!.Value);
            return;
        }
        // A choice that was meaningful tells more than one that was not.
        if (_refusal is null || _loop.IsDifferentiated && !_refusalIsMeaningful)
        {
            (_refusal, _refusalIsMeaningful) = ((_loop.Name, reason), _loop.IsDifferentiated);
        }
        _tried.Add(_choice);
        _choice = _groups.Choices.FirstOrDefault(rows => !_tried.Contains(rows));
        _loop = new Loop();
        if (_choice == 0)
        {
            _mode = ArrayLoopMode.Whole;
            Job.Current.Report.StayedWhole(_refusal!.Value.Name, _refusal.Value.Reason);
        }
    }

    private Tensor Take(Tensor array, long[] dimensions, Signature signature)
    {
        if (Joins(dimensions[0], signature))
        {
            var placement = Placement.Shard(0, dimensions[0]);
            var rows = Rows.Take(array, placement, _batch!);
            Distributed.Set(rows, placement, _batch);
            return rows;
        }
        return array;
    }

    /// <summary>
    /// Does the array belong to the step's batch? The kind of array that was met first tells how many rows that has, unless
    /// it is also met with other numbers of rows.
    /// </summary>
    private bool Joins(long rows, Signature signature)
    {
        if (signature == _leader && _batch?.Rows != rows && (!_leaderVaries || rows == _choice))
        {
            _batch = Batch.CanBeSplit(rows)
                ? Batch.Split(_loop, rows, isVirtual: false, zeroesPhantomSums: true)
                : null;
        }
        return _batch?.Rows == rows && _split.Contains(signature);
    }

    /// <summary>Arrays that are different on every rank are its own rows of the batch already.</summary>
    private Tensor Own(Tensor array, long[] dimensions, Signature signature)
    {
        _leader ??= signature;
        if (_compares)
        {
            _groups.Add(signature, dimensions);
            _split = _groups.Of(dimensions[0]);
        }
        if (signature == _leader && _batch?.LocalRows != dimensions[0])
        {
            _batch = OwnSharding.Next(_loop, dimensions[0]);
        }
        return _batch?.LocalRows == dimensions[0] && _split.Contains(signature) ? Marked(array, _batch) : array;
    }

    private Tensor Marked(Tensor array, Batch batch)
    {
        Distributed.Set(array, Placement.Shard(0, batch.Rows), batch);
        _marked.Add(array);
        return array;
    }
}

internal enum ArrayLoopMode
{
    Trying,
    Split,
    Whole,
    ProgramsOwn,
}
