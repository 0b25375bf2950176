using System.Text.RegularExpressions;

namespace Tensorflow.Engine;

/// <summary>Strings put together and looked at, as Python's Saver makes the names of its files.</summary>
internal static class StringJoinOperations
{
    public static void Register(RegistryBuilder registry)
    {
        registry
            .Add("StringJoin")
            .Input("inputs: N * string")
            .Output("output: string")
            .Attr("N: int >= 0")
            .Attr("separator: string = ''")
            .Shape(static c =>
            {
                var shape = Shape.Scalar;
                for (var i = 0; i < c.Count; i++)
                    shape = c.Input(i).ndim == 0 ? shape : c.Input(i);
                return [shape];
            })
            .Kernel(Join)
            .NotDifferentiable();
        registry
            .Add("ShardedFilename")
            .Input("basename: string")
            .Input("shard: int32")
            .Input("num_shards: int32")
            .Output("filename: string")
            .Shape(Shapes.Scalar)
            .Kernel(static c =>
            {
                var (shard, shards) = (c.Tensor(1).ToInt64(), c.Tensor(2).ToInt64());
                c.Return(StringValue.Scalar($"{c.Text(0).ToText()}-{shard:D5}-of-{shards:D5}"));
            })
            .NotDifferentiable();
        registry
            .Add("StaticRegexFullMatch")
            .Input("input: string")
            .Output("output: bool")
            .Attr("pattern: string")
            .Shape(Shapes.Unchanged)
            .Kernel(FullMatch)
            .NotDifferentiable();
    }

    private static void FullMatch(KernelContext c)
    {
        var expression = new Regex($@"\A(?:{c.Attr<string>("pattern")})\z", RegexOptions.CultureInvariant);
        var matches = Array.ConvertAll(c.Strings(0), expression.IsMatch);
        c.Return(TorchTensor.FromSpan<bool>(matches, c.Text(0).Sizes));
    }

    private static void Join(KernelContext c)
    {
        var separator = c.Attr<string>("separator");
        long[] sizes = [];
        for (var i = 0; i < c.Count; i++)
            sizes = Shapes.Broadcast(sizes, c.Text(i).Sizes);
        var results = new string[sizes.AsSpan().Product()];
        var inputs = Enumerable.Range(0, c.Count).Select(c.Strings).ToArray();
        for (var i = 0; i < results.Length; i++)
            results[i] = string.Join(separator, inputs.Select(texts => texts[texts.Length == 1 ? 0 : i]));
        c.Return(StringValue.FromStrings(results, sizes));
    }
}
