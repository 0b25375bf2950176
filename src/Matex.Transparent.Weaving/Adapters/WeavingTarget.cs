namespace Matex.Transparent.Weaving.Adapters;

/// <summary>An assembly that an adapter weaves.</summary>
/// <param name="Assembly">Its simple name.</param>
/// <param name="Versions">The versions that the adapter knows.</param>
public sealed record WeavingTarget(string Assembly, VersionRange Versions);
