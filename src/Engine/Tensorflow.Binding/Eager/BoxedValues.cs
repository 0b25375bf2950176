namespace Tensorflow.Engine;

/// <summary>Element types and flags as objects that are allocated once.</summary>
internal static class BoxedValues
{
    private static readonly object[] Types = [.. Enumerable.Range(0, 124).Select(i => (object)(TF_DataType)i)];

    public static readonly object True = true;
    public static readonly object False = false;

    public static object Of(TF_DataType type) => Types[(int)type];

    public static object Of(bool value) => value ? True : False;
}
