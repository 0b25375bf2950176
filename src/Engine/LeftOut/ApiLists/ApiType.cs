using Mono.Cecil;

namespace Matex.Engine.ApiLists;

/// <summary>The line of a type: name, kind with modifiers, base type and interfaces.</summary>
public sealed record ApiType(string Name, string Kind, string[] Bases)
{
    public static ApiType From(TypeDefinition type) => new(TypeNames.OfDefinition(type), KindOf(type), BasesOf(type));

    /// <summary>Reads <c>T name : kind : base, interface [Obsolete] where T : …</c>.</summary>
    public static ApiType Parse(string line)
    {
        int colon = line.IndexOf(" : ", StringComparison.Ordinal);
        string rest = line[(colon + 3)..].Replace(" [Obsolete]", "");
        int constraint = rest.IndexOf(" where ", StringComparison.Ordinal);
        rest = constraint < 0 ? rest : rest[..constraint];
        int bases = rest.Contains(" delegate ") ? -1 : rest.IndexOf(" : ", StringComparison.Ordinal);
        return bases < 0
            ? new ApiType(line[2..colon], rest, [])
            : new ApiType(line[2..colon], rest[..bases], SplitBases(rest[(bases + 3)..]));
    }

    private static string KindOf(TypeDefinition type)
    {
        string access = type.IsNestedFamily || type.IsNestedFamilyOrAssembly ? "protected" : "public";
        if (type.BaseType?.FullName == "System.MulticastDelegate")
        {
            MethodDefinition invoke = type.Methods.Single(m => m.Name == "Invoke");
            return $"{access} delegate {TypeNames.Of(invoke.ReturnType)} ({MemberLines.Parameters(invoke)})";
        }
        string kind =
            type.IsEnum ? "enum"
            : type.IsValueType ? "struct"
            : type.IsInterface ? "interface"
            : type.IsAbstract && type.IsSealed ? "static class"
            : type.IsAbstract ? "abstract class"
            : type.IsSealed ? "sealed class"
            : "class";
        return $"{access} {kind}";
    }

    private static string[] BasesOf(TypeDefinition type)
    {
        if (type.IsEnum)
        {
            return [TypeNames.Of(type.Fields.Single(f => f.Name == "value__").FieldType)];
        }
        if (type.BaseType?.FullName == "System.MulticastDelegate")
        {
            return [];
        }
        IEnumerable<TypeReference> interfaces = type.Interfaces.Select(i => i.InterfaceType).Where(IsPublic);
        bool plain = type.BaseType is null || type.BaseType.FullName is "System.Object" or "System.ValueType";
        return [.. (plain ? interfaces : interfaces.Prepend(type.BaseType!)).Select(TypeNames.Of)];
    }

    private static bool IsPublic(TypeReference type) => type.Resolve() is not { } found || ApiListing.IsVisible(found);

    // Commas inside < > belong to type arguments.
    private static string[] SplitBases(string text)
    {
        List<string> parts = [];
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            depth += text[i] switch
            {
                '<' => 1,
                '>' => -1,
                _ => 0,
            };
            if (depth == 0 && text[i] == ',')
            {
                parts.Add(text[start..i].Trim());
                start = i + 1;
            }
        }
        parts.Add(text[start..].Trim());
        return [.. parts];
    }
}
