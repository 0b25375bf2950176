using Mono.Cecil;

namespace Matex.Transparent.Weaving;

/// <summary>An assembly being woven.</summary>
internal sealed class TargetAssembly(string path, AssemblyFile file) : IDisposable
{
    private readonly List<WeavingMessage> messages = [];
    private readonly List<string> joinPoints = [];

    public string Path { get; } = path;

    public ModuleDefinition Module => file.Module;

    public string Name => Module.Assembly.Name.Name;

    public Version Version => Module.Assembly.Name.Version;

    public IReadOnlyList<WeavingMessage> Messages => messages;

    /// <summary>Names of the join points woven so far, in order.</summary>
    public List<string> JoinPoints => joinPoints;

    /// <summary>True once something has been woven into it.</summary>
    public bool Changed { get; set; }

    public void Warn(string code, string text) =>
        messages.Add(new WeavingMessage(WeavingSeverity.Warning, code, Path, text));

    public void Write(string path) => file.Write(path);

    public void Dispose() => Module.Dispose();
}
