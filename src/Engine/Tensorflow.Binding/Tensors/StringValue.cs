namespace Tensorflow.Engine;

/// <summary>Strings, as TensorFlow holds them: byte sequences in row-major order.</summary>
internal sealed class StringValue(byte[][] elements, params long[] sizes) : TensorValue
{
    public byte[][] Elements { get; } =
        elements.Length == sizes.AsSpan().Product()
            ? elements
            : throw new InvalidArgumentError(
                $"{elements.Length} strings do not make a tensor of shape {new Shape(sizes)}."
            );

    public long[] Sizes { get; } = sizes;

    public static StringValue Scalar(string text) => new([ByteText.Encode(text)]);

    public static StringValue FromStrings(string[] texts, params long[] sizes) =>
        new(Array.ConvertAll(texts, ByteText.Encode), sizes);

    /// <summary>The elements decoded from UTF-8.</summary>
    public string[] ToStrings() => Array.ConvertAll(Elements, ByteText.Decode);

    public string ToText(int index = 0) => ByteText.Decode(Elements[index]);
}
