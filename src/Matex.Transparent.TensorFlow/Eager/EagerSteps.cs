using System.Runtime.CompilerServices;
using Matex.Transparent.Batches;
using Matex.Transparent.Launch;
using Matex.Transparent.Placements;
using Matex.Transparent.TensorFlow.Eager.Arrays;
using Matex.Transparent.TensorFlow.Variables;
using Tensorflow;

namespace Matex.Transparent.TensorFlow.Eager;

/// <summary>The loops over iterators that are under way, and the step that each is in.</summary>
internal static class EagerSteps
{
    private static readonly ConditionalWeakTable<object, Loop> Loops = [];
    private static readonly List<WeakReference<Loop>> Watched = [];

    /// <summary>Has any batch been drawn, or any tape recorded? Before, no eager operation is of interest.</summary>
    public static bool Active => HasBegun |= Tapes.AreRecording;

    /// <summary>As <see cref="Active"/>, without looking at the tapes.</summary>
    public static bool HasBegun { get; private set; }

    /// <summary>Epochs over the same data set are one loop.</summary>
    public static void Join(OwnedIterator iterator, IDatasetV2 dataset)
    {
        WeightChecks.EpochEnded();
        Loops.AddOrUpdate(iterator, Loops.GetValue(dataset, static _ => new Loop()));
    }

    /// <summary>Ends the step that this iterator was in, and begins the next with these elements.</summary>
    public static Tensor[] Next(OwnedIterator iterator, Func<Tensor[]> draw)
    {
        var loop = Loops.GetValue(iterator, static _ => new Loop());
        Finish(loop);
        var elements = draw();
        HasBegun = true;
        ArraySteps.HasGivenBatch = true;
        return Begin(loop, elements);
    }

    /// <summary>Ends the step that a loop was in, and begins the next with a batch of which only what is needed is read.</summary>
    public static Tensor[] Next(object source, IDrawnBatch<Tensor> drawn)
    {
        var loop = Loops.GetValue(source, static _ => new Loop());
        Finish(loop);
        HasBegun = true;
        ArraySteps.HasGivenBatch = true;
        var mayBeSplit = drawn.Rows > 1 && Job.Current.Settings.Split;
        if (loop.Mode == LoopMode.Split && mayBeSplit && Batch.CanBeSplit(drawn.Rows))
        {
            var batch = Batch.Split(loop, drawn.Rows, isVirtual: false, zeroesPhantomSums: true);
            return Marked(drawn.Read(batch.IsPhantom ? 0 : batch.Start, batch.LocalRows), batch);
        }
        var elements = drawn.Read(0, drawn.Rows);
        loop.Describe(elements, drawn.Rows);
        if (loop.Mode != LoopMode.Watching || !mayBeSplit)
        {
            return elements;
        }
        Watched.Add(new WeakReference<Loop>(loop));
        return Marked(elements, Batch.Split(loop, drawn.Rows, isVirtual: true, zeroesPhantomSums: true));
    }

    /// <summary>
    /// A model predicts or is evaluated, from batches of its own: they are not those of the step that the program is in, and
    /// what was watched meanwhile is whole when it is over.
    /// </summary>
    public static T Aside<T>(Func<T> read)
    {
        var (hadBatch, before) = (ArraySteps.HasGivenBatch, Watched.ToHashSet());
        try
        {
            return read();
        }
        finally
        {
            Watched.RemoveAll(reference =>
                !before.Contains(reference) && reference.TryGetTarget(out var loop) && loop.ForgetIfItOnlyReads()
            );
            ArraySteps.HasGivenBatch = hadBatch;
        }
    }

    /// <summary>An operation changes a variable: the watched loops do more than read.</summary>
    public static void Assigned()
    {
        for (var i = 0; i < Watched.Count; i++)
        {
            if (Watched[i].TryGetTarget(out var loop))
            {
                loop.Assigned();
            }
        }
    }

    private static void Finish(Loop loop)
    {
        if (loop.Mode == LoopMode.Watching)
        {
            loop.Decide();
            Watched.RemoveAll(reference => !reference.TryGetTarget(out var watched) || watched == loop);
        }
    }

    private static Tensor[] Begin(Loop loop, Tensor[] elements)
    {
        var rows = CommonRows(elements);
        loop.Describe(elements, rows);
        if (rows < 2 || loop.Mode == LoopMode.Whole || !Job.Current.Settings.Split)
        {
            return elements;
        }
        if (loop.Mode == LoopMode.Watching)
        {
            if (loop.IsFirst && OwnSharding.Of(loop, elements, rows) is { } own)
            {
                loop.SplitAtOnce(own);
                return Marked(elements, own);
            }
            Watched.Add(new WeakReference<Loop>(loop));
            return Marked(elements, Batch.Split(loop, rows, isVirtual: true, zeroesPhantomSums: true));
        }
        if (loop.IsProgramsOwn)
        {
            return Marked(elements, OwnSharding.Next(loop, rows));
        }
        if (!Batch.CanBeSplit(rows))
        {
            return elements;
        }
        var batch = Batch.Split(loop, rows, isVirtual: false, zeroesPhantomSums: true);
        var placement = Placement.Shard(0, rows);
        return Marked(Array.ConvertAll(elements, e => HasRows(e, rows) ? Rows.Take(e, placement, batch) : e), batch);
    }

    private static Tensor[] Marked(Tensor[] elements, Batch batch)
    {
        var state = new ValueState(Placement.Shard(0, batch.Rows));
        var rows = batch.IsVirtual ? batch.Rows : batch.LocalRows;
        foreach (var element in elements)
        {
            if (HasRows(element, rows))
            {
                Distributed.Set(element, state, batch);
            }
        }
        return elements;
    }

    /// <summary>The number of rows that the elements share; 0 when they share none.</summary>
    private static long CommonRows(Tensor[] elements)
    {
        long? rows = null;
        foreach (var element in elements)
        {
            var shape = HostAccess.Dimensions(element);
            if (shape.Length > 0)
            {
                rows = rows is null || rows == shape[0] ? shape[0] : 0;
            }
        }
        return rows ?? 0;
    }

    private static bool HasRows(Tensor element, long rows) =>
        HostAccess.Dimensions(element) is [var first, ..] && first == rows;
}
