using System.IO.Compression;
using CsCheck;
using Tensorflow.NumPy;

namespace Tensorflow.Tests.NumPy;

public class PersistenceTests
{
    private string _folder = null!;

    [SetUp]
    public void CreateFolder() => _folder = Directory.CreateTempSubdirectory("npy").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    private string PathOf(string name) => Path.Combine(_folder, name);

    [Test]
    public void AnyArrayComesBackFromAFile()
    {
        var types = Gen.OneOfConst(
            np.@bool,
            np.uint8,
            np.@byte,
            np.int16,
            np.int32,
            np.int64,
            np.uint16,
            np.uint32,
            np.float32,
            np.float64
        );
        Gen.Select(types, Gen.Int[0, 4].Array[0, 3])
            .Sample(
                (type, dims) =>
                {
                    var count = dims.Aggregate(1, (a, b) => a * b);
                    var array = np.arange(count).reshape(new Shape(dims)).astype(type);
                    np.save(PathOf("a.npy"), array);
                    return np.load(PathOf("a.npy")).Equals(array);
                },
                iter: 200,
                threads: 1
            );
    }

    [Test]
    public void ArchivesOfArrays()
    {
        var x = np.arange(10f).reshape((2, 5));
        var y = np.arange(10).reshape((5, 2));
        np.savez(PathOf("a.npz"), x, y);
        np.savez_compressed(PathOf("b.npz"), new { x, y });
        var numbered = np.loadz(PathOf("a.npz"));
        var named = np.loadz(PathOf("b.npz"));
        Assert.Multiple(() =>
        {
            Assert.That(numbered["arr_0"].Equals(x), Is.True);
            Assert.That(named["y"].Equals(y), Is.True);
            Assert.That(() => named["z"], Throws.TypeOf<KeyNotFoundException>().With.Message.Contains("x, y"));
            Assert.That(() => np.savez(PathOf("c.npz"), new { n = 1 }), Throws.TypeOf<NotSupportedException>());
        });
    }

    [Test]
    public void ArchivesOfDotNetArrays()
    {
        using (var archive = ZipFile.Open(PathOf("a.npz"), ZipArchiveMode.Create))
        using (var entry = archive.CreateEntry("x.npy").Open())
            NpyFormat.Save(np.arange(4).reshape((2, 2)), entry);
        using var arrays = np.Load_Npz<int[,]>(File.ReadAllBytes(PathOf("a.npz")));
        Assert.Multiple(() =>
        {
            Assert.That(
                arrays["x.npy"],
                Is.EqualTo(
                    new[,]
                    {
                        { 0, 1 },
                        { 2, 3 },
                    }
                )
            );
            Assert.That(arrays["x"][1, 0], Is.EqualTo(2), "NumPy's own names end with .npy");
            Assert.That(arrays.Keys, Is.EqualTo(new[] { "x.npy" }));
        });
    }

    [Test]
    public void BigEndianAndColumnMajorFilesAreRead()
    {
        var header = "{'descr': '>i2', 'fortran_order': True, 'shape': (2, 3), }\n";
        byte[] file =
        [
            0x93,
            .. "NUMPY"u8,
            1,
            0,
            (byte)header.Length,
            0,
            .. System.Text.Encoding.ASCII.GetBytes(header),
            0,
            0,
            0,
            3,
            0,
            1,
            0,
            4,
            0,
            2,
            1,
            5,
        ];
        var array = NpyFormat.Load(new MemoryStream(file));
        Assert.Multiple(() =>
        {
            Assert.That(array.shape.dims, Is.EqualTo(new long[] { 2, 3 }));
            Assert.That(array.ToArray<short>(), Is.EqualTo(new short[] { 0, 1, 2, 3, 4, 261 }));
        });
    }

    [Test]
    public void HeadersAreAsNumPyWritesThem()
    {
        var stream = new MemoryStream();
        NpyFormat.Save(np.arange(3), stream);
        var text = System.Text.Encoding.Latin1.GetString(stream.ToArray(), 0, 128);
        Assert.Multiple(() =>
        {
            Assert.That(text[10..], Does.StartWith("{'descr': '<i4', 'fortran_order': False, 'shape': (3,), }"));
            Assert.That(text[^1], Is.EqualTo('\n'), "the elements begin at a multiple of 64");
            Assert.That(stream.Length, Is.EqualTo(128 + 12));
        });
    }

    [TestCase(new byte[] { 1, 2, 3 }, typeof(FormatException))]
    [TestCase(
        new byte[] { 0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y', 9, 0 },
        typeof(FormatException)
    )]
    public void OtherFilesAreRefused(byte[] file, Type error) =>
        Assert.That(() => NpyFormat.Load(new MemoryStream(file)), Throws.TypeOf(error));

    [Test]
    public void ObjectArraysAreRefusedWithTheRemedy()
    {
        var header = "{'descr': '|O', 'fortran_order': False, 'shape': (2,), }\n";
        byte[] file =
        [
            0x93,
            .. "NUMPY"u8,
            1,
            0,
            (byte)header.Length,
            0,
            .. System.Text.Encoding.ASCII.GetBytes(header),
        ];
        Assert.That(
            () => NpyFormat.Load(new MemoryStream(file)),
            Throws.TypeOf<NotSupportedException>().With.Message.Contains("numeric dtype")
        );
    }
}
