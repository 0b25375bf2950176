namespace Matex.Engine.ApiLists;

/// <summary>A type as the lists write it.</summary>
internal abstract record TypeSyntax
{
    /// <summary>Reads <c>System.Func&lt;T,int[]&gt;[,]</c>, <c>long?</c>, <c>Outer&lt;T&gt;+Inner</c>, <c>byte*</c>.</summary>
    public static TypeSyntax Read(Cursor cursor)
    {
        TypeSyntax type = ReadName(cursor);
        while (true)
        {
            if (cursor.TryTake("?"))
            {
                type = new NullableSyntax(type);
            }
            else if (cursor.TryTake("*"))
            {
                type = new PointerSyntax(type);
            }
            else if (cursor.Current == '[')
            {
                type = ReadRanks(cursor).Reverse().Aggregate(type, (element, rank) => new ArraySyntax(element, rank));
            }
            else
            {
                return type;
            }
        }
    }

    // The elements of an array of arrays are written first, its own ranks next: int[][,] is an array of int[,].
    private static IEnumerable<int> ReadRanks(Cursor cursor)
    {
        List<int> ranks = [];
        while (cursor.TryTake("["))
        {
            ranks.Add(cursor.TakeWhile(c => c == ',').Length + 1);
            cursor.Take("]");
        }
        return ranks;
    }

    private static NameSyntax ReadName(Cursor cursor)
    {
        List<NamePart> parts = [];
        do
        {
            string name = cursor.TakeIdentifier();
            while (cursor.TryTake("."))
            {
                name += "." + cursor.TakeIdentifier();
            }
            parts.Add(new NamePart(name, ReadArguments(cursor)));
        } while (cursor.TryTake("+"));
        return new NameSyntax(parts);
    }

    private static List<TypeSyntax> ReadArguments(Cursor cursor)
    {
        List<TypeSyntax> arguments = [];
        if (cursor.TryTake("<"))
        {
            do
            {
                arguments.Add(Read(cursor));
            } while (cursor.TryTake(","));
            cursor.Take(">");
        }
        return arguments;
    }
}

internal sealed record NullableSyntax(TypeSyntax Value) : TypeSyntax;

internal sealed record PointerSyntax(TypeSyntax Element) : TypeSyntax;

internal sealed record ArraySyntax(TypeSyntax Element, int Rank) : TypeSyntax;

/// <summary>A keyword, a generic parameter, or a type with the types around it.</summary>
internal sealed record NameSyntax(IReadOnlyList<NamePart> Parts) : TypeSyntax
{
    /// <summary>Namespace and name of the outermost type with its arity: <c>System.Func`2</c>.</summary>
    public string MetadataName => string.Join("/", Parts.Select(part => part.MetadataName));

    public bool IsBare => Parts is [{ Arguments.Count: 0 }] && !Parts[0].Name.Contains('.');

    public IEnumerable<TypeSyntax> Arguments => Parts.SelectMany(part => part.Arguments);
}

internal sealed record NamePart(string Name, IReadOnlyList<TypeSyntax> Arguments)
{
    public string MetadataName => Arguments.Count == 0 ? Name : $"{Name}`{Arguments.Count}";
}
