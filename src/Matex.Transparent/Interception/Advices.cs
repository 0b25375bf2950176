namespace Matex.Transparent.Interception;

/// <summary>The switch that every join point tests before it calls an advice.</summary>
public static class Advices
{
    /// <summary>
    /// True when advices are to be called. False until the adapter sets it, which it does when there are two or more
    /// ranks: with one rank a join point does no more than to read this field.
    /// </summary>
    /// <remarks>A field, not a property, so that the test costs one load and one branch.</remarks>
    public static bool Active;
}
