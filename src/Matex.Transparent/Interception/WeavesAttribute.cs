namespace Matex.Transparent.Interception;

/// <summary>Declares on an adapter which assembly it weaves, and in which versions it knows it.</summary>
/// <param name="assembly">Simple name of the target assembly.</param>
/// <param name="minVersion">Oldest supported assembly version, inclusive.</param>
/// <param name="maxVersion">Newest supported assembly version, inclusive; parts left out match every value.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class WeavesAttribute(string assembly, string minVersion, string maxVersion) : Attribute
{
    /// <summary>Simple name of the target assembly.</summary>
    public string Assembly { get; } = assembly;

    /// <summary>Oldest supported assembly version, inclusive.</summary>
    public string MinVersion { get; } = minVersion;

    /// <summary>Newest supported assembly version, inclusive.</summary>
    public string MaxVersion { get; } = maxVersion;
}
