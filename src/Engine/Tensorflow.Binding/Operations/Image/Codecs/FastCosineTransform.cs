using StbImageSharp;

namespace Tensorflow.Engine.Codecs;

/// <summary>
/// The inverse transform of blocks of 8 × 8 by Arai, Agui and Nakajima, in integers with the precision of libjpeg's
/// "ifast", which TensorFlow uses: 8 bits behind the point in factors, 2 in values between the passes, cut off.
/// </summary>
internal static unsafe class FastCosineTransform
{
    private const int Size = 8;
    private const int ValueBits = 2;
    private const int ScaleBits = 14;

    // Scale factors of rows and columns, which go into the quantisation: 1, then √2 cos(k π / 16).
    private static readonly double[] s_scales =
    [
        1,
        1.387039845,
        1.306562965,
        1.175875602,
        1,
        0.785694958,
        0.541196100,
        0.275899379,
    ];

    private static readonly int[] s_scaleTable = ScaleTable();

    /// <param name="data">Coefficients times the quantisation that the decoder has already applied.</param>
    public static void Inverse(StbImage.stbi__jpeg jpeg, byte* output, int stride, short* data)
    {
        var table = jpeg.dequant[QuantisationOf(jpeg, output)];
        var block = stackalloc int[Size * Size];
        for (var i = 0; i < Size * Size; i++)
        {
            // The quantisation is taken out again: the scale factors are multiplied into it before rounding.
            int step = table[i];
            block[i] = step == 0 ? 0 : (short)(data[i] / step * Scaled(step, i));
        }
        for (var column = 0; column < Size; column++)
            Transform(block + column, Size);
        for (var row = 0; row < Size; row++)
        {
            Transform(block + (row * Size), 1);
            for (var column = 0; column < Size; column++)
                output[(row * stride) + column] = (byte)
                    Math.Clamp((block[(row * Size) + column] >> (ValueBits + 3)) + 128, 0, 255);
        }
    }

    private static void Transform(int* x, int step)
    {
        var (sum, difference) = (x[0] + x[4 * step], x[0] - x[4 * step]);
        var even = x[2 * step] + x[6 * step];
        var odd = Times(x[2 * step] - x[6 * step], 362) - even;
        var (e0, e3, e1, e2) = (sum + even, sum - even, difference + odd, difference - odd);

        var (z13, z10) = (x[5 * step] + x[3 * step], x[5 * step] - x[3 * step]);
        var (z11, z12) = (x[step] + x[7 * step], x[step] - x[7 * step]);
        var o7 = z11 + z13;
        var z5 = Times(z10 + z12, 473);
        var o6 = Times(z10, -669) + z5 - o7;
        var o5 = Times(z11 - z13, 362) - o6;
        var o4 = Times(z12, 277) - z5 + o5;

        (x[0], x[7 * step]) = (e0 + o7, e0 - o7);
        (x[step], x[6 * step]) = (e1 + o6, e1 - o6);
        (x[2 * step], x[5 * step]) = (e2 + o5, e2 - o5);
        (x[4 * step], x[3 * step]) = (e3 + o4, e3 - o4);
    }

    private static int Times(int x, int factor) => (x * factor) >> 8;

    private static int Scaled(int step, int i) =>
        ((step * s_scaleTable[i]) + (1 << (ScaleBits - ValueBits - 1))) >> (ScaleBits - ValueBits);

    private static int[] ScaleTable()
    {
        var table = new int[Size * Size];
        for (var i = 0; i < table.Length; i++)
            table[i] = (int)Math.Round(s_scales[i / Size] * s_scales[i % Size] * (1 << ScaleBits));
        return table;
    }

    // The decoder does not say of which component a block is; its place does.
    private static int QuantisationOf(StbImage.stbi__jpeg jpeg, byte* output)
    {
        for (var n = 0; n < jpeg.s.img_n; n++)
        {
            var component = jpeg.img_comp[n];
            if (output >= component.data && output < component.data + (component.w2 * (long)component.h2))
                return component.tq;
        }
        throw new InvalidArgumentError("Invalid JPEG data: a block lies outside of its component.");
    }
}
