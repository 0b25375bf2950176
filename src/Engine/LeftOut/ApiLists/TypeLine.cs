namespace Matex.Engine.ApiLists;

/// <summary>A line <c>T name : public sealed class : base, interface where T : …</c>, or a delegate's.</summary>
internal sealed record TypeLine(
    NameSyntax Name,
    bool IsPublic,
    string Kind,
    IReadOnlyList<TypeSyntax> Bases,
    IReadOnlyList<ConstraintSyntax> Constraints,
    TypeSyntax? DelegateResult,
    IReadOnlyList<ParameterSyntax> DelegateParameters
)
{
    private static readonly string[] s_kinds =
    [
        "static class",
        "abstract class",
        "sealed class",
        "class",
        "struct",
        "interface",
        "enum",
        "delegate",
    ];

    public static TypeLine Read(string line)
    {
        Cursor cursor = new(line.Replace(" [Obsolete]", ""));
        cursor.Take("T ");
        NameSyntax name = (NameSyntax)TypeSyntax.Read(cursor);
        cursor.Take(" : ");
        bool isPublic = ModifiersReader.Read(cursor) is var access && access.HasFlag(Modifiers.Public);
        string prefix = string.Concat(
            access.HasFlag(Modifiers.Static) ? "static " : "",
            access.HasFlag(Modifiers.Abstract) ? "abstract " : ""
        );
        string kind =
            s_kinds.FirstOrDefault(k =>
                k.StartsWith(prefix, StringComparison.Ordinal) && cursor.TryTake(k[prefix.Length..])
            ) ?? throw cursor.Malformed("a kind of type expected");
        if (kind == "delegate")
        {
            cursor.Take(" ");
            TypeSyntax result = TypeSyntax.Read(cursor);
            cursor.Take(" (");
            return new TypeLine(name, isPublic, kind, [], [], result, ParameterSyntax.ReadList(cursor, ")"));
        }
        List<TypeSyntax> bases = [];
        if (cursor.TryTake(" : "))
        {
            do
            {
                bases.Add(TypeSyntax.Read(cursor));
            } while (cursor.TryTake(", "));
        }
        return new TypeLine(name, isPublic, kind, bases, ConstraintSyntax.ReadAll(cursor), null, []);
    }
}
