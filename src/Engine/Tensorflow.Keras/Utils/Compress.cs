using System.Formats.Tar;
using System.IO.Compression;

namespace Tensorflow.Keras.Utils;

/// <summary>
/// Unpacks archives. A mark beside the unpacked files, the archive's name with <c>.bin</c>, says that it has been done; with
/// it <see cref="UnZip"/> and <see cref="ExtractTGZ"/> do nothing.
/// </summary>
public class Compress
{
    /// <summary>Unpacks one compressed file into a folder, under its name without <c>.gz</c>.</summary>
    /// <exception cref="InvalidDataException">The file is not in the gzip format.</exception>
    public static void ExtractGZip(string gzipFileName, string targetDir)
    {
        var path = Path.Combine(targetDir, Path.GetFileNameWithoutExtension(gzipFileName));
        using var source = new GZipStream(File.OpenRead(gzipFileName), CompressionMode.Decompress);
        using var target = File.Create(path);
        source.CopyTo(target);
    }

    /// <summary>Unpacks a compressed tape archive (<c>.tgz</c>, <c>.tar.gz</c>) into a folder.</summary>
    /// <exception cref="InvalidDataException">The file is not in the gzip format, or no tape archive is in it.</exception>
    public static void ExtractTGZ(string gzArchiveName, string destFolder) =>
        Once(
            gzArchiveName,
            destFolder,
            () =>
            {
                using var source = new GZipStream(File.OpenRead(gzArchiveName), CompressionMode.Decompress);
                TarFile.ExtractToDirectory(source, destFolder, overwriteFiles: true);
            }
        );

    /// <summary>Unpacks a zip archive into a folder; not when a file of its name without <c>.zip</c> is there.</summary>
    /// <exception cref="InvalidDataException">The file is not in the zip format.</exception>
    public static void UnZip(string gzArchiveName, string destFolder)
    {
        if (!File.Exists(gzArchiveName.Replace(".zip", "", StringComparison.Ordinal)))
            Once(
                gzArchiveName,
                destFolder,
                () => ZipFile.ExtractToDirectory(gzArchiveName, destFolder, overwriteFiles: true)
            );
    }

    private static void Once(string archive, string folder, Action extract)
    {
        var mark = Path.Combine(folder, Path.GetFileName(archive).Split('.')[0] + ".bin");
        if (File.Exists(mark))
            return;
        tf_output_redirect.WriteLine("Extracting.");
        Directory.CreateDirectory(folder);
        extract();
        File.Create(mark).Dispose();
        tf_output_redirect.WriteLine("");
        tf_output_redirect.WriteLine("Extracting is completed.");
    }
}
