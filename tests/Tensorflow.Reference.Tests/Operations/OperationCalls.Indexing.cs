using static Tensorflow.Reference.Tests.Operations.Call;

namespace Tensorflow.Reference.Tests.Operations;

internal static partial class OperationCalls
{
    private static void AddIndexing()
    {
        Add(
            "boolean_mask",
            (x, _) =>
            {
                var flat = Op("Reshape", x[0], Ints(-1));
                var places = Op("Squeeze", Op("Where", Op("Reshape", x[1], Ints(-1))));
                return Op("GatherV2", flat, Op("Reshape", places, Ints(-1)), Int(0));
            }
        );
        AddMany(
            "dynamic_partition",
            (x, a) => Ops("DynamicPartition", [x[0], x[1]], new { num_partitions = a.Integer("num_partitions") })
        );
        Add("embedding_lookup", (x, _) => Op("GatherV2", x[0], x[1], Int(0)));
        Add("gather", (x, a) => Op("GatherV2", x[0], x[1], Int(a.Integer("axis"))));
        Direct("gather_nd", "GatherNd");
        Add("in_top_k", (x, a) => Op("InTopKV2", x[0], x[1], Int(a.Integer("k"))));
        Add("one_hot", (x, a) => Op("OneHot", x[0], Int(a.Integer("depth")), Number(1), Number(0)));
        AddMany("top_k", (x, a) => Ops("TopKV2", [x[0], Int(a.Integer("k"))]));
        Direct("where", "SelectV2");
    }

    private static void AddContractions()
    {
        Add("einsum", (x, a) => With("Einsum", new { equation = a.Text("equation") }, [x]));
        Add(
            "matmul",
            (x, a) =>
                x[0].shape.ndim > 2
                    ? Op("BatchMatMulV2", x[0], x[1])
                    : With(
                        "MatMul",
                        new { transpose_a = a.Flag("transpose_a"), transpose_b = a.Flag("transpose_b") },
                        x[0],
                        x[1]
                    )
        );
        Add(
            "tensordot",
            (x, _) =>
            {
                var rows = Op("MatMul", Op("Reshape", x[0], Ints(-1, (int)x[0].shape.dims[^1])), x[1]);
                return Op(
                    "Reshape",
                    rows,
                    Ints([.. x[0].shape.dims[..^1].Append(x[1].shape.dims[1]).Select(d => (int)d)])
                );
            }
        );
    }
}
