using Matex.Data.Formats.Storage;
using Matex.Data.Sources;

namespace Matex.Data.Formats.NumPy;

/// <summary>NumPy's npz: a zip archive of npy arrays, compressed or not.</summary>
internal sealed class NpzFormat : IRowFormat
{
    public string Name => "npz";

    public bool Matches(string file, ReadOnlySpan<byte> head) => head is [(byte)'P', (byte)'K', 3, 4, ..];

    public IRowSource Open(IReadOnlyList<string> files, SourceOptions options) =>
        SeveralFiles.Open(files, file => OpenFile(file, options));

    private static ArrayRows OpenFile(string file, SourceOptions options)
    {
        var owned = new List<IDisposable>();
        try
        {
            var bytes = FileBytes.Open(file);
            owned.Add(bytes);
            var members = ZipDirectory.Read(bytes).Where(static member => member.Name.EndsWith(".npy")).ToArray();
            var candidates = members.Select(member => Candidate(bytes, member)).OfType<ArrayCandidate>().ToArray();
            if (ArrayChoice.Find(file, candidates, options) is not var (data, labels))
                throw ArrayChoice.Unclear(file, candidates, "arrays");
            return ArrayRows.Of(
                OpenArray(bytes, members, data.Name, owned),
                labels is null ? null : OpenArray(bytes, members, labels.Name, owned),
                options,
                [.. owned]
            );
        }
        catch
        {
            owned.ForEach(static resource => resource.Dispose());
            throw;
        }
    }

    private static ArrayCandidate? Candidate(StoredBytes bytes, ZipMember member)
    {
        var header = NpyHeader.Parse(member.Head(bytes), 0, member.Name);
        return header.Shape.Count == 0 ? null : new(ArrayName(member), header.Type.Element, header.Shape);
    }

    private static StridedArray OpenArray(StoredBytes bytes, ZipMember[] members, string name, List<IDisposable> owned)
    {
        var member = members.First(member => ArrayName(member) == name);
        var (content, position) = member.Open(bytes);
        if (content != bytes)
            owned.Add(content);
        var header = NpyHeader.Parse(content, position, name);
        return new(content, header.DataPosition, null, name, header.Type, header.Shape);
    }

    private static string ArrayName(ZipMember member) => member.Name[..^".npy".Length];
}
