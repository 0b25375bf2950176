using System.Text;
using System.Text.RegularExpressions;

namespace Tensorflow.Engine;

/// <summary>Operations on strings, files and the console.</summary>
internal static class StringOperations
{
    public static void Register(RegistryBuilder registry)
    {
        Map(registry, "StringLower", static s => s.ToLowerInvariant());
        Map(registry, "StringUpper", static s => s.ToUpperInvariant());
        registry
            .Add("StringLength")
            .Input("input: string")
            .Output("output: int32")
            .Attr("unit: {'BYTE', 'UTF8_CHAR'} = 'BYTE'")
            .Shape(Shapes.Unchanged)
            .Kernel(static c =>
            {
                var text = c.Text(0);
                var bytes = c.Attr<string>("unit") == "BYTE";
                var lengths = Array.ConvertAll(
                    text.Elements,
                    e => bytes ? e.Length : Encoding.UTF8.GetString(e).EnumerateRunes().Count()
                );
                c.Return(TorchTensor.FromSpan<int>(lengths, text.Sizes));
            })
            .NotDifferentiable();
        registry
            .Add("Substr")
            .Input("input: string")
            .Input("pos: T")
            .Input("len: T")
            .Output("output: string")
            .Attr("T: {int32, int64}")
            .Attr("unit: {'BYTE', 'UTF8_CHAR'} = 'BYTE'")
            .Shape(Shapes.Unchanged)
            .Kernel(static c =>
            {
                var text = c.Text(0);
                var (starts, lengths) = (HostValue.ToIntegers(c.Tensor(1)), HostValue.ToIntegers(c.Tensor(2)));
                var parts = new byte[text.Elements.Length][];
                for (var i = 0; i < parts.Length; i++)
                    parts[i] = Part(
                        text.Elements[i],
                        starts[starts.Length == 1 ? 0 : i],
                        lengths[lengths.Length == 1 ? 0 : i]
                    );
                c.Return(new StringValue(parts, text.Sizes));
            })
            .NotDifferentiable();
        registry
            .Add("StaticRegexReplace")
            .Input("input: string")
            .Output("output: string")
            .Attr("pattern: string")
            .Attr("rewrite: string")
            .Attr("replace_global: bool = true")
            .Shape(Shapes.Unchanged)
            .Kernel(static c =>
            {
                var expression = new Regex(c.Attr<string>("pattern"), RegexOptions.CultureInvariant);
                // RE2 writes groups as \1, .NET as $1.
                var rewrite = Regex.Replace(
                    c.Attr<string>("rewrite").Replace("$", "$$", StringComparison.Ordinal),
                    @"\\(\d)",
                    "$${$1}"
                );
                var count = c.Attr<bool>("replace_global") ? -1 : 1;
                c.Return(StringKernels.Map(c.Text(0), s => expression.Replace(s, rewrite, count)));
            })
            .NotDifferentiable();
        registry
            .Add("ReadFile")
            .Input("filename: string")
            .Output("contents: string")
            .Stateful()
            .Shape(Shapes.Scalar)
            .Kernel(static c => c.Return(new StringValue([ReadFile(c.Text(0))])))
            .NotDifferentiable();
        registry
            .Add("WriteFile")
            .Input("filename: string")
            .Input("contents: string")
            .Stateful()
            .Shape(Shapes.None)
            .Kernel(static c =>
            {
                File.WriteAllBytes(c.Text(0).ToText(), c.Text(1).Elements[0]);
                c.Return();
            })
            .NotDifferentiable();
        registry
            .Add("PrintV2")
            .Input("input: string")
            .Attr("output_stream: string = 'stderr'")
            .Attr("end: string = '\\n'")
            .Stateful()
            .Shape(Shapes.None)
            .Kernel(static c =>
            {
                var writer = c.Attr<string>("output_stream") == "stdout" ? Console.Out : Console.Error;
                writer.Write(c.Text(0).ToText() + c.Attr<string>("end").Replace("\\n", "\n", StringComparison.Ordinal));
                c.Return();
            })
            .NotDifferentiable();
        registry
            .Add("StringFormat")
            .Input("inputs: T")
            .Output("output: string")
            .Attr("T: list(type) >= 0")
            .Attr("template: string = '%s'")
            .Attr("placeholder: string = '%s'")
            .Attr("summarize: int = 3")
            .Shape(Shapes.Scalar)
            .Kernel(static c =>
            {
                var parts = c.Attr<string>("template").Split(c.Attr<string>("placeholder"));
                var text = new StringBuilder(parts[0]);
                for (var i = 1; i < parts.Length; i++)
                    text.Append(i <= c.Count ? TensorText.Of(c.Value(i - 1), -1) : "").Append(parts[i]);
                c.Return(StringValue.Scalar(text.ToString()));
            })
            .NotDifferentiable();
    }

    private static void Map(RegistryBuilder registry, string name, Func<string, string> function) =>
        registry
            .Add(name)
            .Input("input: string")
            .Output("output: string")
            .Attr("encoding: string = ''")
            .Shape(Shapes.Unchanged)
            .Kernel(c => c.Return(StringKernels.Map(c.Text(0), function)))
            .NotDifferentiable();

    private static byte[] ReadFile(StringValue name)
    {
        if (name.Elements.Length != 1)
            throw new InvalidArgumentError($"filename must be a scalar, got shape {new Shape(name.Sizes)}");
        var path = name.ToText();
        return File.Exists(path)
            ? File.ReadAllBytes(path)
            : throw new Exceptions.NotOkStatusException($"{path}; No such file or directory");
    }

    private static byte[] Part(byte[] text, long start, long length)
    {
        if (start < 0)
            start += text.Length;
        if (start < 0 || start > text.Length)
            throw new InvalidArgumentError($"pos {start} out of range for string of length {text.Length}");
        return text[(int)start..(int)Math.Min(text.Length, start + length)];
    }
}
