using System.Text;

namespace Tensorflow.Engine;

/// <summary>Operations that take strings apart.</summary>
internal static class StringSplitOperations
{
    public static void Register(RegistryBuilder registry)
    {
        registry
            .Add("StringSplitV2")
            .Input("input: string")
            .Input("sep: string")
            .Output("indices: int64")
            .Output("values: string")
            .Output("shape: int64")
            .Attr("maxsplit: int = -1")
            .Shape(static _ => [new Shape(-1, 2), new Shape(-1), new Shape(2)])
            .Kernel(static c =>
            {
                var text = c.Text(0);
                if (text.Sizes.Length != 1)
                    throw new InvalidArgumentError($"input must be a vector, got shape {new Shape(text.Sizes)}");
                var separator = c.Text(1);
                if (separator.Sizes.Length != 0)
                    throw new InvalidArgumentError($"sep must be a scalar, got shape {new Shape(separator.Sizes)}");
                c.Return(StringSplitting.Split(text.ToStrings(), separator.ToText(), (int)c.Attr<long>("maxsplit")));
            })
            .NotDifferentiable();
        registry
            .Add("UnicodeDecodeWithOffsets")
            .Input("input: string")
            .Output("row_splits: Tsplits")
            .Output("char_values: int32")
            .Output("char_to_byte_starts: int64")
            .Attr("input_encoding: string")
            .Attr("errors: {'strict', 'replace', 'ignore'} = 'replace'")
            .Attr("replacement_char: int = 65533")
            .Attr("replace_control_characters: bool = false")
            .Attr("Tsplits: {int32, int64} = DT_INT64")
            .Shape(static _ => [new Shape(-1), new Shape(-1), new Shape(-1)])
            .Kernel(static c =>
            {
                var decoded = UnicodeDecoding.Decode(
                    c.Text(0).Elements,
                    EncodingOf(c.Attr<string>("input_encoding")),
                    c.Attr<string>("errors"),
                    (int)c.Attr<long>("replacement_char"),
                    c.Attr<bool>("replace_control_characters")
                );
                c.Return(
                    Integers.Vector(decoded.RowSplits, c.OutputType(0)),
                    Integers.Vector(decoded.Characters, TF_DataType.TF_INT32),
                    Integers.Vector(decoded.Starts, TF_DataType.TF_INT64)
                );
            })
            .NotDifferentiable();
    }

    private static Encoding EncodingOf(string name) =>
        name.ToUpperInvariant() switch
        {
            "UTF-8" or "US-ASCII" => Encoding.UTF8,
            "UTF-16-BE" or "UTF-16BE" => Encoding.BigEndianUnicode,
            "UTF-32-BE" or "UTF-32BE" => new UTF32Encoding(bigEndian: true, byteOrderMark: false),
            _ => throw new InvalidArgumentError($"Unknown input_encoding '{name}': use UTF-8, UTF-16-BE or UTF-32-BE."),
        };
}
