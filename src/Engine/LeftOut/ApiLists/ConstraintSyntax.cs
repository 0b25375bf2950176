namespace Matex.Engine.ApiLists;

/// <summary>What a generic parameter must be: <c>where T : class, Some.Interface, new()</c>.</summary>
internal sealed record ConstraintSyntax(
    string Parameter,
    bool IsClass,
    bool IsStruct,
    bool HasNew,
    IReadOnlyList<TypeSyntax> Types
)
{
    public static List<ConstraintSyntax> ReadAll(Cursor cursor)
    {
        List<ConstraintSyntax> constraints = [];
        while (cursor.TryTake(" where "))
        {
            constraints.Add(Read(cursor));
        }
        return constraints;
    }

    private static ConstraintSyntax Read(Cursor cursor)
    {
        string parameter = cursor.TakeIdentifier();
        cursor.Take(" : ");
        (bool isClass, bool isStruct, bool hasNew) = (false, false, false);
        List<TypeSyntax> types = [];
        do
        {
            if (cursor.TryTake("new()"))
            {
                hasNew = true;
                continue;
            }
            TypeSyntax type = TypeSyntax.Read(cursor);
            isClass |= type is NameSyntax { IsBare: true, Parts: [{ Name: "class" }] };
            isStruct |= type is NameSyntax { IsBare: true, Parts: [{ Name: "struct" }] };
            if (type is not NameSyntax { IsBare: true })
            {
                types.Add(type);
            }
        } while (cursor.TryTake(", "));
        return new ConstraintSyntax(parameter, isClass, isStruct, hasNew, types);
    }
}
