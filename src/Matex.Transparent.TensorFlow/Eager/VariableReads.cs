using Matex.Transparent.Placements;
using Tensorflow;

namespace Matex.Transparent.TensorFlow.Eager;

/// <summary>A variable read while a tape records: what is computed from it carries derivatives.</summary>
internal static class VariableReads
{
    public static readonly ValueState Live = new(Placement.Replicate, Live: true);

    public static bool Is(string type) => type == "ReadVariableOp";

    public static Tensor[] Note(Tensor[] values)
    {
        // Where rows may be told by their number alone, a variable that has as many must be known for what it is.
        if (Tapes.AreRecording || SumOrder.IsWhole)
        {
            foreach (var value in values)
            {
                Distributed.Set(value, Live, null);
            }
        }
        return values;
    }
}
