using System.Runtime.CompilerServices;

namespace Matex.Mpi.Tests;

public sealed class ElementTypeSizes
{
    [Test]
    public void Sizes_are_those_of_the_NET_types()
    {
        Same<bool>();
        Same<byte>();
        Same<sbyte>();
        Same<short>();
        Same<ushort>();
        Same<int>();
        Same<uint>();
        Same<long>();
        Same<ulong>();
        Same<Half>();
        Same<BFloat16>();
        Same<float>();
        Same<double>();
    }

    [Test]
    public void A_type_that_is_no_number_is_refused() =>
        Assert.That(
            () => ElementTypes.Of<DateTime>(),
            Throws.TypeOf<NotSupportedException>().With.Message.Contains("System.DateTime")
        );

    private static void Same<T>()
        where T : unmanaged => Assert.That(ElementTypes.Of<T>().Size(), Is.EqualTo(Unsafe.SizeOf<T>()));
}
