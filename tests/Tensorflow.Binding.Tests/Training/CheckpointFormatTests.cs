using System.Text;
using Tensorflow.Engine;
using Tensorflow.Engine.Checkpoints;
using Tensorflow.Exceptions;

namespace Tensorflow.Tests.Training;

/// <summary>The file format of TensorFlow's checkpoints.</summary>
[TestFixture]
public class CheckpointFormatTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("checkpoint").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    private string Prefix => Path.Combine(_folder, "model");

    [Test]
    public void Checksum_is_CRC32C_with_its_published_check_value() =>
        Assert.That(Crc32C.Compute(Encoding.ASCII.GetBytes("123456789")), Is.EqualTo(0xE3069283u));

    [Test]
    public void Masking_is_undone_by_unmasking([Values(0u, 1u, 0xE3069283u, uint.MaxValue)] uint crc) =>
        Assert.That(Crc32C.Unmask(Crc32C.Mask(crc)), Is.EqualTo(crc));

    [Test]
    public void Tables_of_many_entries_come_back_in_order()
    {
        (byte[] Key, byte[] Value)[] entries =
        [
            .. Enumerable
                .Range(0, 5000)
                .Select(i => (Encoding.ASCII.GetBytes($"layer/{i:D5}/kernel"), new byte[i % 300])),
        ];
        using MemoryStream file = new();
        TableFile.Write(file, entries);
        (byte[] Key, byte[] Value)[] read = [.. TableFile.Read(file.ToArray())];
        Assert.That(
            read.Select(e => Encoding.ASCII.GetString(e.Key)),
            Is.EqualTo(entries.Select(e => Encoding.ASCII.GetString(e.Key)))
        );
        Assert.That(read.Select(e => e.Value.Length), Is.EqualTo(entries.Select(e => e.Value.Length)));
    }

    [Test]
    public void Tensors_of_all_kinds_come_back()
    {
        BundleWriter.Write(
            Prefix,
            [
                ("weights", TorchTensor.FromArray([1.5f, -2f, 3f, 4f, 5f, 6f], 2, 3)),
                ("step", TorchTensor.Scalar(12345678901L)),
                ("names", StringValue.FromStrings(["a", "", "längeres Wort"], 3)),
                ("empty", TorchTensor.Empty(TF_DataType.TF_DOUBLE, [0, 4])),
            ]
        );
        BundleReader reader = new(Prefix);
        TorchTensor weights = (TorchTensor)reader.Read("weights");
        Assert.That(weights.Sizes, Is.EqualTo(new long[] { 2, 3 }));
        Assert.That(weights.Span<float>().ToArray(), Is.EqualTo(new[] { 1.5f, -2f, 3f, 4f, 5f, 6f }));
        Assert.That(((TorchTensor)reader.Read("step")).ToInt64(), Is.EqualTo(12345678901L));
        Assert.That(((StringValue)reader.Read("names")).ToStrings(), Is.EqualTo(new[] { "a", "", "längeres Wort" }));
        Assert.That(((TorchTensor)reader.Read("empty")).Sizes, Is.EqualTo(new long[] { 0, 4 }));
    }

    [Test]
    public void A_changed_byte_is_noticed_and_named()
    {
        BundleWriter.Write(Prefix, [("weights", TorchTensor.FromArray([1f, 2f], 2))]);
        string data = BundleReader.DataFile(Prefix, 0, 1);
        byte[] bytes = File.ReadAllBytes(data);
        bytes[3] ^= 1;
        File.WriteAllBytes(data, bytes);
        BundleReader reader = new(Prefix);
        Assert.That(
            () => reader.Read("weights"),
            Throws.TypeOf<NotOkStatusException>().With.Message.Contains("'weights' do not match their checksum")
        );
    }

    [Test]
    public void A_missing_tensor_is_named_with_those_that_exist()
    {
        BundleWriter.Write(Prefix, [("weights", TorchTensor.Scalar(1f))]);
        Assert.That(
            () => new BundleReader(Prefix).Read("bias"),
            Throws.TypeOf<NotOkStatusException>().With.Message.Contains("Key bias").And.Message.Contains("weights")
        );
    }

    /// <summary>Written by Python TensorFlow 2.15.1: <c>w</c> float32 [[1, 2], [3, 4]], <c>s</c> strings
    /// ["ab", "c"], <c>n</c> int64 7.</summary>
    [Test]
    public void A_checkpoint_of_TensorFlow_is_read()
    {
        File.WriteAllBytes(Prefix + ".index", Convert.FromBase64String(WrittenByTensorFlow.Index));
        File.WriteAllBytes(Prefix + ".data-00000-of-00001", Convert.FromBase64String(WrittenByTensorFlow.Data));
        BundleReader reader = new(Prefix);
        Assert.That(((TorchTensor)reader.Read("w")).Span<float>().ToArray(), Is.EqualTo(new[] { 1f, 2f, 3f, 4f }));
        Assert.That(((StringValue)reader.Read("s")).ToStrings(), Is.EqualTo(new[] { "ab", "c" }));
        Assert.That(((TorchTensor)reader.Read("n")).ToInt64(), Is.EqualTo(7));
    }
}
