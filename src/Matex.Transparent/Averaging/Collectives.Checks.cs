using System.Runtime.InteropServices;
using Matex.Mpi;

namespace Matex.Transparent.Averaging;

internal sealed unsafe partial class Collectives
{
    /// <summary>Sees that all ranks have the same bytes under the same name.</summary>
    /// <param name="what">What is compared, in the words of a message.</param>
    /// <param name="content">This rank's bytes; only a hash of them travels.</param>
    /// <exception cref="CollectiveMismatchException">On all ranks, naming the ranks that differ.</exception>
    public void Agree(string what, ReadOnlySpan<byte> content)
    {
        if (Same(what, content))
            return;
        var text = $"The ranks do not agree on {what}. All ranks must run the same program on the same input.";
        Options.EndDisagreeing?.Invoke(text);
        throw new CollectiveMismatchException(text);
    }

    /// <summary>Whether all ranks have the same bytes; the answer is the same on all of them.</summary>
    public bool Same(string what, ReadOnlySpan<byte> content)
    {
        Span<ulong> hashes = [ContentHash.Of(content), 0];
        hashes[1] = ~hashes[0];
        var mine = hashes[0];
        fixed (ulong* data = hashes)
            Combine(new("comparing " + what, (nint)data, 2, ElementType.UInt64), Operation.Min);
        return hashes[0] == ~hashes[1];
    }

    /// <summary>A value of rank 0 on all ranks.</summary>
    public T FromRank0<T>(string what, T value)
        where T : unmanaged
    {
        Broadcast([new("value of " + what, (nint)(&value), sizeof(T), ElementType.Byte)]);
        return value;
    }

    /// <summary>One value of each rank, in rank order.</summary>
    public T[] Gather<T>(string what, T value)
        where T : unmanaged
    {
        var all = new T[Size];
        var counts = new long[Size];
        Array.Fill(counts, sizeof(T));
        fixed (T* data = all)
            Gather(what, (nint)(&value), (nint)data, counts, ElementType.Byte);
        return all;
    }

    /// <summary>Sees that variables have the same values on all ranks, bit by bit.</summary>
    /// <param name="moment">When it is checked ("after the first step"), in the words of a message.</param>
    /// <param name="variables">The variables' values, in the same order on all ranks.</param>
    /// <exception cref="WeightsDivergedException">On all ranks, naming the variable and the ranks.</exception>
    public void CheckWeights(string moment, ReadOnlySpan<TensorBuffer> variables)
    {
        var count = variables.Length;
        var hashes = new ulong[2 * count];
        var mine = new ulong[count];
        for (var i = 0; i < count; i++)
        {
            mine[i] = Hash(variables[i]);
            (hashes[i], hashes[count + i]) = (mine[i], ~mine[i]);
        }
        fixed (ulong* data = hashes)
            Combine(new("weights " + moment, (nint)data, hashes.Length, ElementType.UInt64), Operation.Min);
        for (var i = 0; i < count; i++)
            if (hashes[i] != ~hashes[count + i])
            {
                var text = Diverged(moment, variables[i].Name, Gather("diverged", mine[i]));
                Options.EndDisagreeing?.Invoke(text);
                throw new WeightsDivergedException(text);
            }
    }

    private static ulong Hash(in TensorBuffer tensor)
    {
        const int block = 1 << 30;
        var hash = ContentHash.Append(ContentHash.Start, tensor.Bytes);
        for (var start = 0L; start < tensor.Bytes; start += block)
        {
            var length = (int)Math.Min(block, tensor.Bytes - start);
            hash = ContentHash.Append(hash, new ReadOnlySpan<byte>((void*)(tensor.Data + (nint)start), length));
        }
        return hash;
    }

    private static string Diverged(string moment, string variable, ulong[] hashes)
    {
        var groups = hashes
            .Select((hash, rank) => (hash, rank))
            .GroupBy(entry => entry.hash, entry => entry.rank)
            .OrderByDescending(group => group.Count())
            .Select(group => (group.Count() == 1 ? "rank " : "ranks ") + string.Join(", ", group));
        return $"The variable {variable} has different values on {string.Join(" and on ", groups)} {moment}. A rank "
            + "changed it in another way than the others: by a value that differs from rank to rank (time, host name, "
            + "files of its own), or by an operation that is not deterministic.";
    }
}
