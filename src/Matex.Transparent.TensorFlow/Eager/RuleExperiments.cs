using System.Runtime.InteropServices;
using Matex.Transparent.Averaging;
using Matex.Transparent.Launch;
using Matex.Transparent.Placements;
using Matex.Transparent.Placements.Discovery;
using Tensorflow;

namespace Matex.Transparent.TensorFlow.Eager;

/// <summary>
/// <c>MATEX_RULES=discover</c>: an operation without a rule is tried on pieces of the watched step's batch. Rank 0 tries
/// and tells the others, so that all ranks have the same rule.
/// </summary>
internal static class RuleExperiments
{
    private const int MostOutputs = 16;

    /// <summary>Tries to find a rule for an operation of a watched step. Every rank calls it for the same operation.</summary>
    public static bool FindRule(EagerCall call, Func<Tensor[], Tensor[]> run)
    {
        var wanted =
            Job.Current.Settings.Rules == RuleSource.Discover
            && call.Attributes is not null
            && !PlacementRules.Knows(call.Type)
            && DiscoveredRules.Find(call) is null
            && Reasons.MayBeTried(call.Type);
        if (!wanted)
        {
            return false;
        }
        var mine = Job.Current.Rank == 0 ? HostAccess.Without(() => Try(call, run)) : null;
        if (Agreed(mine) is not { } outputs)
        {
            return false;
        }
        DiscoveredRules.Add(call, outputs);
        return true;
    }

    private static Placement[]? Try(EagerCall call, Func<Tensor[], Tensor[]> run)
    {
        var types = call.Inputs.Select(static input => input.dtype).ToArray();
        if (!Array.TrueForAll(types, IsNumeric))
        {
            return null;
        }
        HostValue[] inputs = [.. call.Inputs.Select(Read)];
        return RuleDiscovery.Find(
            call,
            inputs,
            values =>
            {
                try
                {
                    var outputs = run([.. values.Select((value, i) => Write(value, types[i]))]);
                    return Array.TrueForAll(outputs, static output => IsNumeric(output.dtype))
                        ? Array.ConvertAll(outputs, Read)
                        : null;
                }
                catch (TensorflowException)
                {
                    // It cannot run on these pieces, so it has no rule.
                    return null;
                }
            }
        );
    }

    private static Placement[]? Agreed(Placement[]? mine)
    {
        var collectives = JobCollectives.Current;
        var count = collectives.FromRank0("outputs of a discovered rule", mine?.Length ?? 0);
        if (count is 0 or > MostOutputs)
        {
            return null;
        }
        var agreed = new Placement[count];
        for (var i = 0; i < count; i++)
        {
            agreed[i] = collectives.FromRank0("a discovered rule", mine?[i] ?? Placement.Replicate);
        }
        return agreed;
    }

    private static bool IsNumeric(TF_DataType type) =>
        type is TF_DataType.TF_FLOAT or TF_DataType.TF_DOUBLE or TF_DataType.TF_INT32 or TF_DataType.TF_INT64;

    private static HostValue Read(Tensor tensor)
    {
        var bytes = HostAccess.Bytes(tensor);
        double[] elements = tensor.dtype switch
        {
            TF_DataType.TF_FLOAT => Doubles<float>(bytes, static value => value),
            TF_DataType.TF_DOUBLE => Doubles<double>(bytes, static value => value),
            TF_DataType.TF_INT32 => Doubles<int>(bytes, static value => value),
            _ => Doubles<long>(bytes, static value => value),
        };
        return new(HostAccess.Dimensions(tensor), elements, DataTypes.IsFloating((int)tensor.dtype));
    }

    private static Tensor Write(HostValue value, TF_DataType type)
    {
        byte[] bytes = type switch
        {
            TF_DataType.TF_FLOAT => Bytes(value, static element => (float)element),
            TF_DataType.TF_DOUBLE => Bytes(value, static element => element),
            TF_DataType.TF_INT32 => Bytes(value, static element => (int)element),
            _ => Bytes(value, static element => (long)element),
        };
        return HostAccess.Create(bytes, (long[])value.Shape.Clone(), type);
    }

    private static double[] Doubles<T>(ReadOnlySpan<byte> bytes, Func<T, double> convert)
        where T : unmanaged =>
        Array.ConvertAll(MemoryMarshal.Cast<byte, T>(bytes).ToArray(), new Converter<T, double>(convert));

    private static byte[] Bytes<T>(HostValue value, Converter<double, T> convert)
        where T : unmanaged => MemoryMarshal.AsBytes<T>(Array.ConvertAll(value.Elements, convert)).ToArray();
}
