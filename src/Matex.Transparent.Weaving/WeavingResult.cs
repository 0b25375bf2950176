namespace Matex.Transparent.Weaving;

/// <summary>One target assembly after weaving.</summary>
/// <param name="Original">Path of the original.</param>
/// <param name="Woven">Path of the woven copy; equal to <paramref name="Original"/> when it had been woven before.</param>
/// <param name="Version">The version found.</param>
/// <param name="JoinPoints">Join points that carry an advice, as <c>Type.Method</c>.</param>
public sealed record WovenAssembly(string Original, string Woven, Version Version, IReadOnlyList<string> JoinPoints);

/// <summary>What the weaver did.</summary>
/// <param name="Assemblies">The target assemblies that were found.</param>
/// <param name="Messages">Warnings and errors, in the order of the adapters' declarations.</param>
public sealed record WeavingResult(IReadOnlyList<WovenAssembly> Assemblies, IReadOnlyList<WeavingMessage> Messages)
{
    /// <summary>True unless a message is an error.</summary>
    public bool Succeeded => Messages.All(m => m.Severity != WeavingSeverity.Error);

    /// <summary>The woven files, and their symbols if they have any, by the full paths of the originals.</summary>
    public IReadOnlyDictionary<string, string> Replacements()
    {
        var replacements = new Dictionary<string, string>();
        foreach (var assembly in Assemblies.Where(a => a.Woven != a.Original))
        {
            replacements[Path.GetFullPath(assembly.Original)] = assembly.Woven;
            string symbols = Path.ChangeExtension(assembly.Woven, ".pdb");
            if (File.Exists(symbols))
            {
                replacements[Path.GetFullPath(Path.ChangeExtension(assembly.Original, ".pdb"))] = symbols;
            }
        }
        return replacements;
    }
}
