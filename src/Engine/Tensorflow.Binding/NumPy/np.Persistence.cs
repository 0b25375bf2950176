using System.IO.Compression;

namespace Tensorflow.NumPy;

public partial class np
{
    /// <summary>Reads all arrays of an .npz file.</summary>
    public static NpzDictionary loadz(string file)
    {
        using var stream = File.OpenRead(file);
        return new NpzDictionary(stream);
    }

    /// <summary>Writes an .npy file.</summary>
    public static void save(string file, NDArray nd)
    {
        using var stream = File.Create(file);
        NpyFormat.Save(nd, stream);
    }

    /// <summary>Writes arrays as <c>arr_0</c>, <c>arr_1</c>, … into an .npz file.</summary>
    public static void savez(string file, params NDArray[] nds)
    {
        using var stream = File.Create(file);
        NpzFormat.Save(nds, stream);
    }

    /// <summary>Writes the arrays that are properties of an object into an .npz file: <c>new { x, y }</c>.</summary>
    public static void savez(string file, object nds)
    {
        using var stream = File.Create(file);
        NpzFormat.Save(nds, stream);
    }

    public static void savez_compressed(string file, params NDArray[] nds)
    {
        using var stream = File.Create(file);
        NpzFormat.Save(nds, stream, CompressionLevel.Fastest);
    }

    public static void savez_compressed(string file, object nds)
    {
        using var stream = File.Create(file);
        NpzFormat.Save(nds, stream, CompressionLevel.Fastest);
    }
}
