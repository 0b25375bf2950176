namespace Matex.ReferenceAssemblies.Emission;

internal static class Keywords
{
    private static readonly Dictionary<string, Type> s_types = new()
    {
        ["void"] = typeof(void),
        ["object"] = typeof(object),
        ["string"] = typeof(string),
        ["bool"] = typeof(bool),
        ["char"] = typeof(char),
        ["byte"] = typeof(byte),
        ["sbyte"] = typeof(sbyte),
        ["short"] = typeof(short),
        ["ushort"] = typeof(ushort),
        ["int"] = typeof(int),
        ["uint"] = typeof(uint),
        ["long"] = typeof(long),
        ["ulong"] = typeof(ulong),
        ["float"] = typeof(float),
        ["double"] = typeof(double),
        ["decimal"] = typeof(decimal),
        ["nint"] = typeof(nint),
        ["nuint"] = typeof(nuint),
    };

    /// <summary>The type that a C# keyword stands for, or null.</summary>
    public static Type? Type(string word) => s_types.GetValueOrDefault(word);
}
