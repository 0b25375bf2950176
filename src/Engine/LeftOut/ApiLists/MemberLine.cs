namespace Matex.Engine.ApiLists;

/// <summary>A line of a member, with the owner's name as the owner's own line writes it.</summary>
internal abstract record MemberLine(string Owner, string Name)
{
    /// <summary>Reads a line that begins with C, M, P or F.</summary>
    /// <exception cref="FormatException">The line is none of these, or malformed.</exception>
    public static MemberLine Read(string line)
    {
        Cursor cursor = new(line.Replace(" [Obsolete]", ""));
        return line[0] switch
        {
            'C' or 'M' => MethodLine.Read(cursor),
            'P' => PropertyLine.Read(cursor),
            'F' => FieldLine.Read(cursor),
            _ => throw cursor.Malformed("C, M, P, F or T expected"),
        };
    }

    // The last dot outside < > parts the owner from the name; constructors are named ".ctor".
    protected static (string Owner, string Name) Split(string text)
    {
        if (text.EndsWith("..ctor", StringComparison.Ordinal))
        {
            return (text[..^6], ".ctor");
        }
        int depth = 0;
        for (int i = text.Length - 1; i > 0; i--)
        {
            depth += text[i] switch
            {
                '>' => 1,
                '<' => -1,
                _ => 0,
            };
            if (depth == 0 && text[i] == '.')
            {
                return (text[..i], text[(i + 1)..]);
            }
        }
        throw new FormatException($"no owner in '{text}'");
    }
}

/// <summary><c>F Owner.name : public static readonly type</c>, or a member of an enumeration: <c>F Owner.name = 3</c>.</summary>
internal sealed record FieldLine(string Owner, string Name, Modifiers Modifiers, TypeSyntax? Type, object? Constant)
    : MemberLine(Owner, Name)
{
    public static FieldLine Read(Cursor cursor)
    {
        cursor.Take("F ");
        (string owner, string name) = Split(cursor.TakeUntil(" : ", " = "));
        if (cursor.TryTake(" = "))
        {
            return new FieldLine(owner, name, Modifiers.Public | Modifiers.Const, null, Literal.Read(cursor));
        }
        cursor.Take(" : ");
        Modifiers modifiers = ModifiersReader.Read(cursor);
        TypeSyntax type = TypeSyntax.Read(cursor);
        return new FieldLine(owner, name, modifiers, type, cursor.TryTake(" = ") ? Literal.Read(cursor) : null);
    }
}

/// <summary><c>P Owner.Item[int index] : public type { get; protected set; }</c>.</summary>
internal sealed record PropertyLine(
    string Owner,
    string Name,
    IReadOnlyList<ParameterSyntax> Index,
    Modifiers Modifiers,
    TypeSyntax Type,
    string? Get,
    string? Set
) : MemberLine(Owner, Name)
{
    public static PropertyLine Read(Cursor cursor)
    {
        cursor.Take("P ");
        (string owner, string name) = Split(cursor.TakeUntil(" : ", "["));
        List<ParameterSyntax> index = cursor.TryTake("[") ? ParameterSyntax.ReadList(cursor, "]") : [];
        cursor.Take(" : ");
        Modifiers modifiers = ModifiersReader.Read(cursor);
        TypeSyntax type = TypeSyntax.Read(cursor);
        cursor.Take(" { ");
        string[] accessors = cursor.TakeUntil(" }").Split(';', StringSplitOptions.TrimEntries);
        return new PropertyLine(
            owner,
            name,
            index,
            modifiers,
            type,
            accessors.FirstOrDefault(a => a.EndsWith("get", StringComparison.Ordinal)),
            accessors.FirstOrDefault(a =>
                a.EndsWith("set", StringComparison.Ordinal) || a.EndsWith("init", StringComparison.Ordinal)
            )
        );
    }
}

/// <summary><c>M Owner.name&lt;T&gt;(parameters) : modifiers type where T : …</c>, or a constructor's line.</summary>
internal sealed record MethodLine(
    string Owner,
    string Name,
    IReadOnlyList<string> GenericParameters,
    IReadOnlyList<ParameterSyntax> Parameters,
    Modifiers Modifiers,
    TypeSyntax? Result,
    IReadOnlyList<ConstraintSyntax> Constraints
) : MemberLine(Owner, Name)
{
    public static MethodLine Read(Cursor cursor)
    {
        bool constructor = cursor.TryTake("C ");
        if (!constructor)
        {
            cursor.Take("M ");
        }
        (string owner, string name) = Split(cursor.TakeUntil("("));
        // Records have a method <Clone>$; otherwise < > hold generic parameters.
        int generic = name.StartsWith('<') ? -1 : name.IndexOf('<');
        string[] genericParameters = generic < 0 ? [] : name[(generic + 1)..^1].Split(',');
        name = generic < 0 ? name : name[..generic];
        cursor.Take("(");
        List<ParameterSyntax> parameters = ParameterSyntax.ReadList(cursor, ")");
        cursor.Take(" : ");
        Modifiers modifiers = ModifiersReader.Read(cursor);
        return new MethodLine(
            owner,
            name,
            genericParameters,
            parameters,
            modifiers,
            constructor ? null : TypeSyntax.Read(cursor),
            ConstraintSyntax.ReadAll(cursor)
        );
    }
}
