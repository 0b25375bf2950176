using CsCheck;

namespace Matex.Mpi.Tests;

public sealed class BFloat16Rounding
{
    [Test]
    public void A_value_survives_the_way_there_and_back() =>
        Gen.UShort.Sample(bits =>
        {
            var value = new BFloat16(bits);
            return float.IsNaN(value) ? float.IsNaN((BFloat16)(float)value) : ((BFloat16)(float)value).Bits == bits;
        });

    [Test]
    public void The_nearest_value_is_chosen() =>
        Gen.Float[-1e30f, 1e30f]
            .Sample(value =>
            {
                var rounded = (BFloat16)value;
                var error = Math.Abs((double)rounded - value);
                var (below, above) = (
                    new BFloat16((ushort)(rounded.Bits - 1)),
                    new BFloat16((ushort)(rounded.Bits + 1))
                );
                return rounded.Bits is 0 or 0x8000
                    || error <= Math.Abs((double)below - value) && error <= Math.Abs((double)above - value);
            });

    [TestCase(1.00390625f, 0x3f80)]
    [TestCase(1.01171875f, 0x3f82)]
    public void Ties_go_to_even(float value, int bits) => Assert.That(((BFloat16)value).Bits, Is.EqualTo((ushort)bits));

    [Test]
    public void Infinity_and_NaN_stay_themselves()
    {
        Assert.That((float)(BFloat16)float.PositiveInfinity, Is.EqualTo(float.PositiveInfinity));
        Assert.That((float)(BFloat16)float.MaxValue, Is.EqualTo(float.PositiveInfinity));
        Assert.That(float.IsNaN((BFloat16)float.NaN));
    }
}
