using System.Text;

namespace Tensorflow.Keras.Datasets;

/// <summary>Small colour images of ten kinds (Krizhevsky 2009): 50000 + 10000 of 32 × 32 × 3 bytes.</summary>
public class Cifar10
{
    private const string Source = "https://www.cs.toronto.edu/~kriz/cifar-10-python.tar.gz";
    private const string Folder = "cifar-10-batches/cifar-10-batches-py";
    private const int Rows = 10000;
    private const int RowBytes = 3 * 32 * 32;

    /// <summary>Images of shape (n, 32, 32, 3) and labels of shape (n), both bytes.</summary>
    /// <exception cref="FileNotFoundException">A batch file is not where the archive is unpacked to.</exception>
    public DatasetPass load_data()
    {
        var train = Enumerable.Range(1, 5).Select(i => Load($"data_batch_{i}")).ToArray();
        return new DatasetPass { Train = Join(train), Test = Join([Load("test_batch")]) };
    }

    private static (byte[] Images, byte[] Labels) Load(string name)
    {
        var pickle = File.ReadAllBytes(DataFiles.Require(name, $"{Source}, unpacked,", Folder));
        return (Images(pickle, name), Labels(pickle, name));
    }

    /// <summary>The images are one string of the pickle: opcode T, length, bytes.</summary>
    private static byte[] Images(ReadOnlySpan<byte> pickle, string name)
    {
        Span<byte> header = [(byte)'T', 0, 0, 0, 0];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(header[1..], Rows * RowBytes);
        var start = pickle.IndexOf(header);
        if (start < 0)
            throw new InvalidDataException($"The file {name} is not a batch of CIFAR-10: it has no image data.");
        var planes = pickle.Slice(start + header.Length, Rows * RowBytes);
        var images = new byte[planes.Length];
        for (var row = 0; row < Rows; row++)
        {
            var from = row * RowBytes;
            for (var pixel = 0; pixel < 1024; pixel++)
            {
                for (var channel = 0; channel < 3; channel++)
                    images[from + pixel * 3 + channel] = planes[from + channel * 1024 + pixel];
            }
        }
        return images;
    }

    /// <summary>The labels are a list of small integers (opcode K) that is appended to in parts.</summary>
    private static byte[] Labels(ReadOnlySpan<byte> pickle, string name)
    {
        var position = pickle.IndexOf(Encoding.ASCII.GetBytes("labels"));
        var labels = new byte[Rows];
        var count = 0;
        for (var i = position + 6; position >= 0 && i < pickle.Length - 1 && count < Rows; i++)
        {
            if (pickle[i] == 'K')
                labels[count++] = pickle[++i];
        }
        return count == Rows
            ? labels
            : throw new InvalidDataException($"The file {name} is not a batch of CIFAR-10: it has {count} labels.");
    }

    private static (NDArray, NDArray) Join((byte[] Images, byte[] Labels)[] parts)
    {
        byte[] images = [.. parts.SelectMany(part => part.Images)];
        byte[] labels = [.. parts.SelectMany(part => part.Labels)];
        return (
            new NDArray(images, new Shape(labels.Length, 32, 32, 3)),
            new NDArray(labels, new Shape(labels.Length))
        );
    }
}
