namespace Matex.Engine.ApiLists;

internal enum Passing
{
    Value,
    Ref,
    Out,
    In,
}

/// <summary>One parameter: <c>this T[] list</c>, <c>out int x</c>, <c>params int[] axis</c>, <c>string name = null</c>.</summary>
internal sealed record ParameterSyntax(
    TypeSyntax Type,
    string Name,
    Passing Passing,
    bool IsParams,
    bool IsThis,
    bool IsOptional,
    object? Default
)
{
    /// <summary>Reads parameters up to the closing bracket, which it takes too.</summary>
    public static List<ParameterSyntax> ReadList(Cursor cursor, string close)
    {
        List<ParameterSyntax> parameters = [];
        while (!cursor.TryTake(close))
        {
            parameters.Add(Read(cursor));
            cursor.TryTake(", ");
        }
        return parameters;
    }

    private static ParameterSyntax Read(Cursor cursor)
    {
        bool isThis = cursor.TryTake("this ");
        bool isParams = cursor.TryTake("params ");
        Passing passing =
            cursor.TryTake("out ") ? Passing.Out
            : cursor.TryTake("in ") ? Passing.In
            : cursor.TryTake("ref ") ? Passing.Ref
            : Passing.Value;
        TypeSyntax type = TypeSyntax.Read(cursor);
        cursor.Take(" ");
        string name = cursor.TakeIdentifier();
        bool optional = cursor.TryTake(" = ");
        return new ParameterSyntax(
            type,
            name,
            passing,
            isParams,
            isThis,
            optional,
            optional ? Literal.Read(cursor) : null
        );
    }
}
