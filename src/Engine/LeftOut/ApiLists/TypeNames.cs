using Mono.Cecil;

namespace Matex.Engine.ApiLists;

/// <summary>Type names as the API lists write them: C# keywords, full namespaces, <c>+</c> before nested types.</summary>
public static class TypeNames
{
    private static readonly Dictionary<string, string> s_keywords = new()
    {
        ["System.Void"] = "void",
        ["System.Object"] = "object",
        ["System.String"] = "string",
        ["System.Boolean"] = "bool",
        ["System.Char"] = "char",
        ["System.Byte"] = "byte",
        ["System.SByte"] = "sbyte",
        ["System.Int16"] = "short",
        ["System.UInt16"] = "ushort",
        ["System.Int32"] = "int",
        ["System.UInt32"] = "uint",
        ["System.Int64"] = "long",
        ["System.UInt64"] = "ulong",
        ["System.Single"] = "float",
        ["System.Double"] = "double",
        ["System.Decimal"] = "decimal",
        ["System.IntPtr"] = "nint",
        ["System.UIntPtr"] = "nuint",
    };

    public static string Of(TypeReference type) =>
        type switch
        {
            GenericParameter parameter => parameter.Name,
            ByReferenceType reference => Of(reference.ElementType),
            IModifierType modified => Of(modified.ElementType),
            PointerType pointer => Of(pointer.ElementType) + "*",
            ArrayType array => ArrayName(array),
            GenericInstanceType { ElementType.FullName: "System.Nullable`1" } nullable => Of(
                nullable.GenericArguments[0]
            ) + "?",
            GenericInstanceType generic => Generic(generic.ElementType, [.. generic.GenericArguments.Select(Of)]),
            _ => s_keywords.GetValueOrDefault(type.FullName) ?? Generic(type, []),
        };

    /// <summary>Name of a type with its own type parameters: <c>Tensorflow.Datasets&lt;TDataSet&gt;</c>.</summary>
    public static string OfDefinition(TypeDefinition type) =>
        Generic(type, [.. type.GenericParameters.Select(parameter => parameter.Name)]);

    // The elements of an array of arrays are written first: int[][,] is an array of int[,].
    private static string ArrayName(ArrayType array)
    {
        string ranks = "";
        TypeReference element = array;
        while (element is ArrayType inner)
        {
            ranks += "[" + new string(',', inner.Rank - 1) + "]";
            element = inner.ElementType;
        }
        return Of(element) + ranks;
    }

    private static string Generic(TypeReference type, string[] arguments)
    {
        int taken = 0;
        return Path(type);

        string Path(TypeReference part)
        {
            string prefix =
                part.DeclaringType is { } outer ? Path(outer) + "+"
                : part.Namespace.Length > 0 ? part.Namespace + "."
                : "";
            int tick = part.Name.IndexOf('`');
            if (tick < 0)
            {
                return prefix + part.Name;
            }
            int count = int.Parse(part.Name[(tick + 1)..]);
            string own = string.Join(",", arguments.Skip(taken).Take(count));
            taken += count;
            return $"{prefix}{part.Name[..tick]}<{own}>";
        }
    }
}
