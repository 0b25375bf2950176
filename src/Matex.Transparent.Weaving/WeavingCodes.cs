namespace Matex.Transparent.Weaving;

/// <summary>The codes of weaving messages.</summary>
public static class WeavingCodes
{
    /// <summary>The version of a target assembly lies outside the range that the adapter knows.</summary>
    public const string UnsupportedVersion = "MATEX001";

    /// <summary>A join point does not exist.</summary>
    public const string MissingJoinPoint = "MATEX002";

    /// <summary>A join point exists, with another signature.</summary>
    public const string ChangedJoinPoint = "MATEX003";

    /// <summary>A join point cannot carry an advice: it has no body, is a constructor or belongs to a struct.</summary>
    public const string UnsuitableJoinPoint = "MATEX004";

    /// <summary>The adapter itself is wrong.</summary>
    public const string InvalidAdapter = "MATEX005";

    /// <summary>The assembly has already been woven.</summary>
    public const string AlreadyWoven = "MATEX006";

    /// <summary>The file cannot be woven: it is no managed assembly, or holds native code.</summary>
    public const string UnreadableAssembly = "MATEX007";

    /// <summary>None of the program's files is an assembly that an adapter weaves.</summary>
    public const string NothingToWeave = "MATEX008";
}
