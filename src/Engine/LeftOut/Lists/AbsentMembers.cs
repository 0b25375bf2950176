using Matex.Engine.ApiLists;
using Matex.Engine.Completion;
using Mono.Cecil;

namespace Matex.Engine.Lists;

/// <summary>
/// What an API list has and an assembly lacks: lines to complete it by, and as comments those of members that cannot be
/// made to throw. Messages of protobuf that the engine does not use are left away altogether.
/// </summary>
internal static class AbsentMembers
{
    /// <summary>Begins the line of a member that is absent from the completed assembly too.</summary>
    public const string Absent = "#- ";

    // Messages of TensorFlow's compiler, and what the weaver of TensorFlow.NET's own build leaves behind.
    private static readonly string[] s_unused = ["Xla.", "OnMethodBoundaryAspectCompile."];

    public static List<string> Of(string assembly, IReadOnlyList<string> api, IReadOnlyList<string> references)
    {
        using ModuleDefinition module = AssemblyCompletion.Read(assembly, references, symbols: false);
        SourceSurface.Restore(module);
        using KnownTypes types = new(module, references);
        HashSet<string> messages = Messages(api);
        List<string> candidates =
        [
            .. api.Select(line => line.Replace(" [Obsolete]", "")).Where(line => !IsMessage(OwnerOf(line), messages)),
        ];
        HashSet<string> present =
        [
            .. ApiListing.MembersOf(module),
            .. ApiListing.TypesOf(module).Select(type => "T " + type.Name),
        ];
        candidates.RemoveAll(line => present.Contains(IsType(line) ? "T " + OwnerOf(line) : line));
        RemoveTypesWithUnknownBases(candidates, types);
        List<string> absent = [];
        List<string> added = AssemblyCompletion.Complete(module, types, candidates, (line, _) => absent.Add(line));
        absent.AddRange(candidates.Except(added).Except(absent).Where(IsOfKindThatCannotThrow));
        return
        [
            "# Members of TensorFlow.NET that the engine leaves out; written by leftout, see docs/left-out.md.",
            .. added.Order(StringComparer.Ordinal),
            .. absent.Distinct().Order(StringComparer.Ordinal).Select(line => Absent + line),
        ];
    }

    private static bool IsOfKindThatCannotThrow(string line) => line[0] == 'F' || line.Contains(" : public abstract ");

    private static HashSet<string> Messages(IReadOnlyList<string> api) =>
        [
            .. api.Where(line => line.StartsWith("T ", StringComparison.Ordinal))
                .Where(line =>
                    line.Contains("Google.Protobuf.IMessage<") || line.Split(" : ")[0].EndsWith("Reflection")
                )
                .Select(line => line[2..line.IndexOf(" : ", StringComparison.Ordinal)]),
        ];

    // Types that are nested in a message belong to it.
    private static bool IsMessage(string owner, HashSet<string> messages)
    {
        while (true)
        {
            if (messages.Contains(owner) || s_unused.Any(prefix => owner.StartsWith(prefix, StringComparison.Ordinal)))
            {
                return true;
            }
            int nested = owner.LastIndexOf('+');
            if (nested < 0)
            {
                return false;
            }
            owner = owner[..nested];
        }
    }

    private static string OwnerOf(string line) =>
        line.StartsWith("T ", StringComparison.Ordinal)
            ? line[2..line.IndexOf(" : ", StringComparison.Ordinal)]
            : MemberLine.Read(line).Owner;

    private static void RemoveTypesWithUnknownBases(List<string> lines, KnownTypes types)
    {
        int removed;
        do
        {
            HashSet<string> listed = [.. lines.Where(IsType).Select(line => TypeLine.Read(line).Name.MetadataName)];
            removed = lines.RemoveAll(line => IsType(line) && !IsDeclarable(TypeLine.Read(line), listed, types));
        } while (removed > 0);
    }

    private static bool IsType(string line) => line.StartsWith("T ", StringComparison.Ordinal);

    // Interfaces are not implemented, so that only the base class matters; it comes first.
    private static bool IsDeclarable(TypeLine line, HashSet<string> listed, KnownTypes types) =>
        line.Kind is "enum" or "interface" or "struct"
        || line.Bases.Take(1)
            .Concat(line.Name.Parts.Count > 1 ? [new NameSyntax([.. line.Name.Parts.SkipLast(1)])] : [])
            .OfType<NameSyntax>()
            .All(name => listed.Contains(name.MetadataName) || types.Has(name.MetadataName));
}
