namespace Matex.Transparent.Weaving;

/// <summary>What to weave with what, and where to.</summary>
/// <param name="Assemblies">
/// The program's assemblies. Those that no adapter names as a target are ignored, so all of a program's files can be given.
/// </param>
/// <param name="Adapters">Assemblies with advices.</param>
/// <param name="OutputDirectory">Where the woven copies are written, under their own file names.</param>
public sealed record WeavingRequest(
    IReadOnlyList<string> Assemblies,
    IReadOnlyList<string> Adapters,
    string OutputDirectory
);
