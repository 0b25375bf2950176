using System.Collections;
using Microsoft.Build.Framework;

namespace Matex.Transparent.Weaving.Build;

/// <summary>An item with another file and the metadata of an existing one.</summary>
internal sealed class ReplacedItem : ITaskItem
{
    private readonly Dictionary<string, string> metadata = new(StringComparer.OrdinalIgnoreCase);

    public ReplacedItem(ITaskItem original, string path)
    {
        ItemSpec = path;
        foreach (DictionaryEntry entry in original.CloneCustomMetadata())
        {
            metadata[(string)entry.Key] = (string)entry.Value!;
        }
    }

    public string ItemSpec { get; set; }

    public ICollection MetadataNames => metadata.Keys;

    public int MetadataCount => metadata.Count;

    public string GetMetadata(string metadataName) => metadata.GetValueOrDefault(metadataName, "");

    public void SetMetadata(string metadataName, string metadataValue) => metadata[metadataName] = metadataValue;

    public void RemoveMetadata(string metadataName) => metadata.Remove(metadataName);

    public void CopyMetadataTo(ITaskItem destinationItem)
    {
        foreach (var (name, value) in metadata)
        {
            destinationItem.SetMetadata(name, value);
        }
    }

    public IDictionary CloneCustomMetadata() => new Dictionary<string, string>(metadata);
}
