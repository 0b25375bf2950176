namespace Matex.Transparent.Interception;

/// <summary>
/// Left by the weaver on an assembly that it has woven: keeps it from being woven twice, and tells the adapter at run
/// time what it can count on.
/// </summary>
/// <param name="adapter">Simple name of the adapter.</param>
/// <param name="adapterVersion">The adapter's version.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class WovenAttribute(string adapter, string adapterVersion) : Attribute
{
    /// <summary>Simple name of the adapter.</summary>
    public string Adapter { get; } = adapter;

    /// <summary>The adapter's assembly version.</summary>
    public string AdapterVersion { get; } = adapterVersion;

    /// <summary>Join points that carry an advice.</summary>
    public string[] Woven { get; set; } = [];

    /// <summary>Warnings given while weaving: join points that were missing or had changed, each with what is lost.</summary>
    public string[] Warnings { get; set; } = [];

    /// <summary>
    /// The range of versions that the adapter knows, when this assembly's version lies outside it; otherwise null.
    /// </summary>
    public string? UnsupportedVersion { get; set; }
}
