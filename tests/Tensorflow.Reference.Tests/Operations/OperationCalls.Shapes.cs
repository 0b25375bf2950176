using System.Text.Json;
using static Tensorflow.Reference.Tests.Operations.Call;

namespace Tensorflow.Reference.Tests.Operations;

internal static partial class OperationCalls
{
    private static void AddShapes()
    {
        Add("broadcast_to", (x, a) => Op("BroadcastTo", x[0], Ints(a.Integers("shape")!)));
        Add("concat", (x, a) => Op("ConcatV2", x, Int(a.Integer("axis"))));
        Add("expand_dims", (x, a) => Op("ExpandDims", x[0], Int(a.Integer("axis"))));
        Add("fill", (_, a) => Op("Fill", Ints(a.Integers("dims")!), Number(a.Real("value"))));
        Add("pad", (x, a) => Op("Pad", x[0], Pairs(a.GetProperty("paddings"))));
        Add("range", (_, a) => Op("Range", Int(a.Integer("start")), Int(a.Integer("limit")), Int(a.Integer("delta"))));
        Add("reshape", (x, a) => Op("Reshape", x[0], Ints(a.Integers("shape")!)));
        Add("reverse", (x, a) => Op("ReverseV2", x[0], Ints(a.Integers("axis")!)));
        Add("slice", (x, a) => Op("Slice", x[0], Ints(a.Integers("begin")!), Ints(a.Integers("size")!)));
        AddMany(
            "split",
            (x, a) =>
            {
                var sizes = a.Integers("size_splits")!;
                return Ops("SplitV", [x[0], Ints(sizes), Int(a.Integer("axis"))], new { num_split = sizes.Length });
            }
        );
        Add("squeeze", (x, a) => With("Squeeze", new { squeeze_dims = a.Integers("axis")! }, x[0]));
        Add("stack", (x, a) => With("Pack", new { axis = a.Integer("axis") }, [x]));
        Add("tile", (x, a) => Op("Tile", x[0], Ints(a.Integers("multiples")!)));
        Add(
            "transpose",
            (x, a) =>
                Op("Transpose", x[0], Ints(a.Integers("perm") ?? [.. Enumerable.Range(0, x[0].shape.ndim).Reverse()]))
        );
        AddMany(
            "unstack",
            (x, a) =>
                Ops("Unpack", [x[0]], new { axis = a.Integer("axis"), num = (int)x[0].shape.dims[a.Integer("axis")] })
        );
        Add("diag", (x, _) => Op("Diag", x[0]));
        Add("strided_slice", (x, a) => StridedSlice(x[0], a.Text("slices")));
    }

    private static Tensor Pairs(JsonElement rows)
    {
        int[][] pairs = [.. rows.EnumerateArray().Select(r => r.EnumerateArray().Select(e => e.GetInt32()).ToArray())];
        return constant_op.constant(pairs.SelectMany(p => p).ToArray(), shape: new Shape(pairs.Length, 2));
    }

    /// <summary>Python's slice notation: ranges, single positions, newaxis and an ellipsis.</summary>
    private static Tensor StridedSlice(Tensor input, string text)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        var begin = new int[parts.Length];
        var end = new int[parts.Length];
        var step = new int[parts.Length];
        var (beginMask, endMask, ellipsis, newAxis, shrink) = (0, 0, 0, 0, 0);
        for (var i = 0; i < parts.Length; i++)
        {
            step[i] = 1;
            if (parts[i] == "...")
                ellipsis |= 1 << i;
            else if (parts[i] == "newaxis")
                newAxis |= 1 << i;
            else if (!parts[i].Contains(':', StringComparison.Ordinal))
            {
                begin[i] = int.Parse(parts[i], System.Globalization.CultureInfo.InvariantCulture);
                end[i] = begin[i] + 1;
                shrink |= 1 << i;
            }
            else
            {
                var numbers = parts[i].Split(':');
                if (!int.TryParse(numbers[0], out begin[i]))
                    beginMask |= 1 << i;
                if (!int.TryParse(numbers[1], out end[i]))
                    endMask |= 1 << i;
                if (numbers.Length > 2 && int.TryParse(numbers[2], out var given))
                    step[i] = given;
            }
        }
        return With(
            "StridedSlice",
            new
            {
                begin_mask = beginMask,
                end_mask = endMask,
                ellipsis_mask = ellipsis,
                new_axis_mask = newAxis,
                shrink_axis_mask = shrink,
            },
            input,
            Ints(begin),
            Ints(end),
            Ints(step)
        );
    }
}
