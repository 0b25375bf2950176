using Matex.Kernels;
using Matex.Mpi;
using Matex.Transparent.Averaging;
using Matex.Transparent.Launch;

namespace Matex.Transparent.KerasNet.Operations;

/// <summary>What happens at a site, on memory of TensorFlow or of NumPy.</summary>
internal static class SiteExchange
{
    /// <summary>Replaces values by their mean or their sum over the ranks.</summary>
    /// <param name="site">The site.</param>
    /// <param name="values">The values, in place.</param>
    /// <param name="rows">Rows of the global batch, where a training step's gradients are averaged.</param>
    public static void Reduce(Site site, IReadOnlyList<TensorMemory> values, long rows)
    {
        if (site.Kind == SiteKind.Gradients)
        {
            Average(site, values);
            Job.Current.Report.StepFinished(rows);
            return;
        }
        for (var i = 0; i < values.Count; i++)
        {
            JobCollectives.Current.Combine(Buffer(site.Names[i], values[i]), Operation.Add);
        }
    }

    /// <summary>All ranks' rows, one rank after the other.</summary>
    /// <param name="site">The site.</param>
    /// <param name="mine">This rank's rows; there may be more than are taken.</param>
    /// <param name="rows">How many rows of each rank are taken.</param>
    /// <param name="all">Where they go.</param>
    public static void Gather(Site site, in TensorMemory mine, ReadOnlySpan<long> rows, nint all)
    {
        var width = RowElements(mine);
        var counts = new long[rows.Length];
        for (var rank = 0; rank < counts.Length; rank++)
        {
            counts[rank] = rows[rank] * width;
        }
        JobCollectives.Current.Gather(site.Names[0], mine.Data, all, counts, TensorFlowTypes.Of(mine.Type));
    }

    private static void Average(Site site, IReadOnlyList<TensorMemory> values)
    {
        var weight = 1.0 / Job.Current.Size;
        var buffers = new GradientBuffer[values.Count];
        for (var i = 0; i < buffers.Length; i++)
        {
            var (name, data, count, type) = Buffer(site.Names[i], values[i]);
            buffers[i] = new GradientBuffer(name, data, count, type, values[i].Dimensions, weight);
        }
        JobCollectives.Averager.Average(buffers);
    }

    private static TensorBuffer Buffer(string name, in TensorMemory value)
    {
        var type = TensorFlowTypes.Of(value.Type);
        return new(name, value.Data, value.Bytes / type.Size(), type);
    }

    private static long RowElements(in TensorMemory rows) =>
        rows.Dimensions.Skip(1).Aggregate(1L, static (product, size) => product * size);
}
