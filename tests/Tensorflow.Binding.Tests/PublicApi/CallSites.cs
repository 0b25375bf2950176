using Matex.Engine.Completion;
using Mono.Cecil;

namespace Tensorflow.Tests.PublicApi;

/// <summary>Members as a compiled program refers to them, written as in <c>tfnet/members-*.txt</c>:
/// <c>M [B] Owner::name&lt;!!0&gt;(types) : type</c>.</summary>
internal static class CallSites
{
    /// <summary>Every way in which a program can name the members of these modules.</summary>
    public static HashSet<string> Of(ModuleDefinition binding, ModuleDefinition keras)
    {
        HashSet<string> sites = [];
        foreach (ModuleDefinition module in new[] { binding, keras })
        {
            string tag = module == binding ? "[B]" : "[K]";
            foreach (TypeDefinition type in module.GetTypes().Where(t => ApiListing.IsVisible(t) && !IsLeftOut(t)))
            {
                sites.Add($"T {tag} {Name(type)}");
                AddMembers(sites, tag, type);
            }
        }
        return sites;
    }

    // A reference names the type it was compiled against, which may inherit the member.
    private static void AddMembers(HashSet<string> sites, string tag, TypeDefinition type)
    {
        for (TypeDefinition? level = type; level is not null; level = level.BaseType?.Resolve())
        {
            HashSet<MethodDefinition?> leftOut =
            [
                .. level.Properties.Where(IsLeftOut).SelectMany(p => new[] { p.GetMethod, p.SetMethod }),
            ];
            foreach (
                MethodDefinition method in level.Methods.Where(m =>
                    MemberLines.IsVisible(m) && !IsLeftOut(m) && !leftOut.Contains(m)
                )
            )
            {
                string arity = method.HasGenericParameters
                    ? "<" + string.Join(",", method.GenericParameters.Select((_, i) => "!!" + i)) + ">"
                    : "";
                string types = string.Join(", ", method.Parameters.Select(p => Name(p.ParameterType)));
                string site = $"{tag} {Name(type)}::{method.Name}{arity}({types}) : {Name(method.ReturnType)}";
                sites.Add("M " + site);
                sites.Add("O " + site);
            }
            foreach (FieldDefinition field in level.Fields.Where(f => (f.IsPublic || f.IsFamily) && !IsLeftOut(f)))
            {
                sites.Add($"F {tag} {Name(type)}::{field.Name} : {Name(field.FieldType)}");
            }
            if (level.Module != type.Module)
            {
                break;
            }
        }
    }

    // A member that is there only to throw is none that a program can use.
    private static bool IsLeftOut(ICustomAttributeProvider member) => ThrowingBodies.IsMarked(member);

    private static string Name(TypeReference type) =>
        type switch
        {
            GenericParameter parameter => parameter.Owner is MethodReference
                ? "!!" + parameter.Position
                : "!" + parameter.Position,
            ByReferenceType reference => Name(reference.ElementType) + "&",
            IModifierType modified => Name(modified.ElementType),
            ArrayType array => Name(array.ElementType) + "[" + new string(',', array.Rank - 1) + "]",
            GenericInstanceType { ElementType.FullName: "System.Nullable`1" } nullable => Name(
                nullable.GenericArguments[0]
            ) + "?",
            GenericInstanceType generic => Bare(generic.ElementType)
                + "<"
                + string.Join(",", generic.GenericArguments.Select(Name))
                + ">",
            _ => Keyword(type) ?? type.FullName,
        };

    // The lists shorten the collections, and write the generic types that a program names without their arity.
    private static string Bare(TypeReference type)
    {
        string name = type.FullName[..type.FullName.IndexOf('`')];
        const string Collections = "System.Collections.Generic.";
        return name.StartsWith(Collections, StringComparison.Ordinal) ? name[Collections.Length..] : name;
    }

    private static string? Keyword(TypeReference type) =>
        type.FullName switch
        {
            "System.Void" => "void",
            "System.Object" => "object",
            "System.String" => "string",
            "System.Boolean" => "bool",
            "System.Int32" => "int",
            "System.Int64" => "long",
            "System.Byte" => "byte",
            "System.Single" => "float",
            "System.Double" => "double",
            _ => null,
        };
}
