using CsCheck;
using Matex.Mpi;
using Matex.Transparent.Averaging;

namespace Matex.Transparent.Tests.Averaging;

/// <summary>The vectorised conversions agree with .NET's own, number by number.</summary>
public sealed unsafe class SixteenBitForms
{
    private static readonly Gen<float> Any = Gen.UInt.Select(BitConverter.UInt32BitsToSingle);

    [Test]
    public void Halves_are_rounded_as_by_dotnet() =>
        Any.Array[37]
            .Sample(values =>
            {
                var packed = Packed(values, ElementType.Half).Select(BitConverter.UInt16BitsToHalf);
                return packed.SequenceEqual(values.Select(value => (Half)value));
            });

    [Test]
    public void BFloat16s_are_rounded_as_by_definition() =>
        Any.Array[37]
            .Sample(values =>
                Packed(values, ElementType.BFloat16).SequenceEqual(values.Select(value => ((BFloat16)value).Bits))
            );

    [Test]
    public void All_halves_are_widened_as_by_dotnet()
    {
        var all = Enumerable.Range(0, 65536).Select(bits => (ushort)bits).ToArray();
        var widened = Widened(all, ElementType.Half);
        for (var i = 0; i < all.Length; i++)
        {
            var expected = (float)BitConverter.UInt16BitsToHalf(all[i]);
            Assert.That(widened[i], Is.EqualTo(expected), $"half {i:x4}");
        }
    }

    [Test]
    public void All_bfloat16s_are_widened_exactly()
    {
        var all = Enumerable.Range(0, 65536).Select(bits => (ushort)bits).ToArray();
        var widened = Widened(all, ElementType.BFloat16);
        for (var i = 0; i < all.Length; i++)
            Assert.That(widened[i], Is.EqualTo((float)new BFloat16(all[i])), $"bfloat16 {i:x4}");
    }

    [TestCase(ElementType.Half)]
    [TestCase(ElementType.BFloat16)]
    public void The_factor_comes_before_the_rounding(ElementType wire)
    {
        var values = Enumerable.Range(0, 100).Select(i => i * 0.1f).ToArray();
        Assert.That(Packed(values, wire, 0.5f), Is.EqualTo(Packed([.. values.Select(value => value * 0.5f)], wire)));
        Assert.That(Packed([float.NaN, float.PositiveInfinity], wire, 0), Is.EqualTo(new ushort[2]));
    }

    private static ushort[] Packed(float[] values, ElementType wire, float factor = 1)
    {
        var packed = new ushort[values.Length];
        fixed (float* source = values)
        fixed (ushort* destination = packed)
            Narrowing.Pack(source, destination, values.Length, factor, wire);
        return packed;
    }

    private static float[] Widened(ushort[] values, ElementType wire)
    {
        var widened = new float[values.Length];
        fixed (ushort* source = values)
        fixed (float* destination = widened)
            Narrowing.Sum([(nint)source], 0, destination, values.Length, wire);
        return widened;
    }
}
