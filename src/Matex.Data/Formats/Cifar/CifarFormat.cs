using Matex.Data.Formats.Storage;
using Matex.Data.Sources;

namespace Matex.Data.Formats.Cifar;

/// <summary>The binary version of CIFAR-10 or CIFAR-100: for each image its label or labels, then 3×32×32 bytes.</summary>
/// <param name="name">Of the format.</param>
/// <param name="classes">How many there are.</param>
/// <param name="labelBytes">Before each image; the last of them is the label (CIFAR-100: the fine one).</param>
internal sealed class CifarFormat(string name, int classes, int labelBytes) : IRowFormat
{
    public static CifarFormat Ten { get; } = new("cifar10", 10, labelBytes: 1);

    public static CifarFormat Hundred { get; } = new("cifar100", 100, labelBytes: 2);

    public string Name => name;

    private int RecordBytes => labelBytes + CifarRows.ImageBytes;

    public bool Matches(string file, ReadOnlySpan<byte> head) =>
        Path.GetExtension(file) == ".bin"
        && head.Length > labelBytes
        && head[labelBytes - 1] < classes
        && new FileInfo(file).Length % RecordBytes == 0;

    public IRowSource Open(IReadOnlyList<string> files, SourceOptions options) => SeveralFiles.Open(files, OpenFile);

    private CifarRows OpenFile(string file)
    {
        var bytes = FileBytes.Open(file);
        if (bytes.Length % RecordBytes == 0)
            return new(bytes, classes, labelBytes);
        var length = bytes.Length;
        bytes.Dispose();
        throw new DataException(
            file,
            $"byte {length / RecordBytes * RecordBytes}",
            $"the last image is not whole: {name} has {RecordBytes} bytes an image, and the file {length} bytes."
        );
    }
}
