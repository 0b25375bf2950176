using System.Formats.Tar;
using System.IO.Compression;
using Tensorflow.Keras.Utils;

namespace Tensorflow.Keras.Tests.Utils;

/// <summary>Archives are unpacked, once.</summary>
internal sealed class CompressTests
{
    private const string Text = "five of going";
    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("compress").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(folder, recursive: true);

    private string At(params string[] parts) => Path.Combine([folder, .. parts]);

    [Test]
    public void ZipIsUnpackedOnce()
    {
        Directory.CreateDirectory(At("source"));
        File.WriteAllText(At("source", "text8"), Text);
        ZipFile.CreateFromDirectory(At("source"), At("words.zip"));
        Compress.UnZip(At("words.zip"), At("to"));
        Assert.That(File.ReadAllText(At("to", "text8")), Is.EqualTo(Text));
        File.Delete(At("to", "text8"));
        Compress.UnZip(At("words.zip"), At("to"));
        Assert.That(At("to", "text8"), Does.Not.Exist, "the mark says that it has been unpacked");
    }

    [Test]
    public void TapeArchiveIsUnpackedOnce()
    {
        Directory.CreateDirectory(At("source", "inner"));
        File.WriteAllText(At("source", "inner", "text8"), Text);
        using (var zip = new GZipStream(File.Create(At("words.tar.gz")), CompressionLevel.Fastest))
            TarFile.CreateFromDirectory(At("source"), zip, includeBaseDirectory: false);
        Compress.ExtractTGZ(At("words.tar.gz"), At("to"));
        Assert.That(File.ReadAllText(At("to", "inner", "text8")), Is.EqualTo(Text));
        Assert.That(At("to", "words.bin"), Does.Exist);
    }

    [Test]
    public void CompressedFileLosesItsEnding()
    {
        using (var zip = new GZipStream(File.Create(At("words.txt.gz")), CompressionLevel.Fastest))
            zip.Write("five"u8);
        Compress.ExtractGZip(At("words.txt.gz"), folder);
        Assert.That(File.ReadAllText(At("words.txt")), Is.EqualTo("five"));
    }

    [Test]
    public void DamageIsToldAndLeavesNoMark()
    {
        File.WriteAllText(At("words.zip"), "no archive");
        File.WriteAllText(At("words.tgz"), "no archive");
        Assert.Multiple(() =>
        {
            Assert.That(() => Compress.UnZip(At("words.zip"), At("to")), Throws.TypeOf<InvalidDataException>());
            Assert.That(() => Compress.ExtractTGZ(At("words.tgz"), At("to")), Throws.TypeOf<InvalidDataException>());
            Assert.That(At("to", "words.bin"), Does.Not.Exist);
        });
    }
}
