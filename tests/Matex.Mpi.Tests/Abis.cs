namespace Matex.Mpi.Tests;

public sealed class Abis
{
    private static readonly MpiAbi[] All = [MpichAbi.Create(), StandardAbi.Create(), OpenMpiAbi.Create(Address)];

    [Test]
    public void MPICH_has_the_constants_of_its_header()
    {
        var abi = MpichAbi.Create();
        Assert.That(abi.CommWorld, Is.EqualTo((nint)0x44000000));
        Assert.That(abi.Operations[Operation.Add], Is.EqualTo((nint)0x58000003));
        Assert.That(abi.InPlace, Is.EqualTo((nint)(-1)));
        Assert.That(abi.ThreadLevels[(int)Threading.Multiple], Is.EqualTo(3));
        foreach (var (type, handle) in abi.Datatypes)
            Assert.That((handle >> 8) & 0xff, Is.EqualTo((nint)type.Size()), $"the handle of {type} tells its size");
    }

    [Test]
    public void The_standard_ABI_has_the_constants_of_MPI_5()
    {
        var abi = StandardAbi.Create();
        Assert.That(abi.CommWorld, Is.EqualTo((nint)0x101));
        Assert.That(abi.Operations[Operation.Add], Is.EqualTo((nint)0x21));
        Assert.That(abi.InPlace, Is.EqualTo((nint)1));
        Assert.That(abi.ThreadLevels[(int)Threading.Multiple], Is.EqualTo(4096));
        foreach (var (type, handle) in abi.Datatypes.Where(entry => entry.Key is not ElementType.Single))
            if (handle is >= 0x240 and < 0x260)
                Assert.That(1 << (int)((handle >> 3) & 7), Is.EqualTo(type.Size()), $"the handle of {type}");
    }

    [Test]
    public void Open_MPI_handles_are_addresses()
    {
        var abi = OpenMpiAbi.Create(Address);
        Assert.That(abi.CommWorld, Is.EqualTo(Address("ompi_mpi_comm_world")));
        Assert.That(abi.Operations[Operation.Add], Is.EqualTo(Address("ompi_mpi_op_sum")));
        Assert.That(abi.InPlace, Is.EqualTo((nint)1));
        Assert.That(abi.ThreadLevels[(int)Threading.Multiple], Is.EqualTo(3));
    }

    [Test]
    public void Each_ABI_knows_every_type_and_operation()
    {
        foreach (var abi in All)
        {
            Assert.That(abi.Datatypes.Keys, Is.EquivalentTo(Enum.GetValues<ElementType>()));
            Assert.That(abi.Operations.Keys, Is.EquivalentTo(Enum.GetValues<Operation>()));
            Assert.That(abi.Operations.Values, Is.Unique);
        }
    }

    [Test]
    public void Thread_levels_go_both_ways()
    {
        foreach (var abi in All)
        foreach (var threading in Enum.GetValues<Threading>())
            Assert.That(abi.ThreadingOf(abi.ThreadLevels[(int)threading]), Is.EqualTo(threading));
        Assert.That(StandardAbi.Create().ThreadingOf(2049), Is.EqualTo(Threading.Serialized));
    }

    [TestCase("libmpi.so.40", "ompi_mpi_comm_world", "Open MPI v4.1.4", AbiFamily.OpenMpi)]
    [TestCase("libmpich.so.12", "", "MPICH Version:\t4.0.2", AbiFamily.Mpich)]
    [TestCase("libmpi.so.12", "", "Intel(R) MPI Library 2021.13", AbiFamily.Mpich)]
    [TestCase("libmpi.so.12", "MPI_Abi_get_version", "MPICH Version:\t5.0.0", AbiFamily.Mpich)]
    [TestCase("/opt/mpi/libmpi_abi.so.0", "MPI_Abi_get_version", "MPICH Version:\t5.0.0", AbiFamily.Standard)]
    [TestCase("libmpi_abi.so", "ompi_mpi_comm_world", "Open MPI v6.0.0", AbiFamily.Standard)]
    [TestCase("libmuk.so", "MPI_Abi_get_version", "Mukautuva", AbiFamily.Standard)]
    public void The_family_is_told_from_name_symbols_and_version(
        string path,
        string export,
        string version,
        AbiFamily family
    ) => Assert.That(AbiDetection.Detect(path, symbol => symbol == export, version), Is.EqualTo(family));

    [Test]
    public void A_library_of_no_known_family_is_refused() =>
        Assert.That(
            () => AbiDetection.Detect("libmpi.so", _ => false, "Some MPI 1.0"),
            Throws.TypeOf<MpiException>().With.Message.Contains("Some MPI 1.0")
        );

    private static nint Address(string symbol) => symbol.GetHashCode();
}
