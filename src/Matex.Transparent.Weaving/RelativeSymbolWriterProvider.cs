using System.Text;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Matex.Transparent.Weaving;

/// <summary>
/// Writes symbols as Cecil does, but names the symbol file without its folder, so that what is written does not depend on
/// where it is written to.
/// </summary>
internal sealed class RelativeSymbolWriterProvider : ISymbolWriterProvider
{
    private readonly DefaultSymbolWriterProvider inner = new();

    public ISymbolWriter GetSymbolWriter(ModuleDefinition module, string fileName) =>
        new Writer(inner.GetSymbolWriter(module, fileName));

    public ISymbolWriter GetSymbolWriter(ModuleDefinition module, Stream symbolStream) =>
        new Writer(inner.GetSymbolWriter(module, symbolStream));

    private sealed class Writer(ISymbolWriter inner) : ISymbolWriter
    {
        // CodeView record: "RSDS", a 16-byte id, a 4-byte age, then the path, ended by a zero byte.
        private const int PathOffset = 24;

        public ISymbolReaderProvider GetReaderProvider() => inner.GetReaderProvider();

        public void Write(MethodDebugInformation info) => inner.Write(info);

        public void Write(ICustomDebugInformationProvider provider) => inner.Write(provider);

        public void Write() => inner.Write();

        public void Dispose() => inner.Dispose();

        public ImageDebugHeader GetDebugHeader() =>
            new([.. inner.GetDebugHeader().Entries.Select(entry => IsCodeView(entry) ? WithoutFolder(entry) : entry)]);

        private static bool IsCodeView(ImageDebugHeaderEntry entry) =>
            entry.Directory.Type == ImageDebugType.CodeView && entry.Data.Length > PathOffset;

        private static ImageDebugHeaderEntry WithoutFolder(ImageDebugHeaderEntry entry)
        {
            string path = Encoding.UTF8.GetString(entry.Data.AsSpan(PathOffset)).TrimEnd('\0');
            byte[] name = Encoding.UTF8.GetBytes(Path.GetFileName(path) + "\0");
            var directory = entry.Directory;
            directory.SizeOfData = PathOffset + name.Length;
            return new ImageDebugHeaderEntry(directory, [.. entry.Data.AsSpan(0, PathOffset), .. name]);
        }
    }
}
