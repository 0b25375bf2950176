using Microsoft.Build.Framework;

namespace Matex.Transparent.Weaving.Build;

/// <summary>
/// The MSBuild task: weaves the target assemblies among the files that are about to be copied or published, and hands back
/// the items to put in their place, with the same metadata.
/// </summary>
public sealed class WeaveAssemblies : ITask
{
    /// <inheritdoc/>
    public IBuildEngine BuildEngine { get; set; } = null!;

    /// <inheritdoc/>
    public ITaskHost? HostObject { get; set; }

    /// <summary>All files to copy; those that no adapter weaves are ignored.</summary>
    [Required]
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>The adapter assemblies.</summary>
    [Required]
    public string[] Adapters { get; set; } = [];

    /// <summary>Folder for the woven copies, below obj.</summary>
    [Required]
    public string OutputDirectory { get; set; } = "";

    /// <summary>Items of <see cref="Files"/> that have been replaced.</summary>
    [Output]
    public string[] Replaced { get; set; } = [];

    /// <summary>Their replacements, with the metadata of the originals.</summary>
    [Output]
    public ITaskItem[] Woven { get; set; } = [];

    /// <summary>Everything written, for clean.</summary>
    [Output]
    public string[] Written { get; set; } = [];

    /// <inheritdoc/>
    public bool Execute()
    {
        var result = IncrementalWeaver.Weave(
            new WeavingRequest([.. Files.Select(f => f.GetMetadata("FullPath"))], Adapters, OutputDirectory)
        );
        foreach (var message in result.Messages)
        {
            Report(message);
        }
        if (!result.Succeeded)
        {
            return false;
        }
        Replace(result.Replacements());
        Written = [.. result.Replacements().Values, IncrementalWeaver.StampPath(OutputDirectory)];
        return true;
    }

    private void Replace(IReadOnlyDictionary<string, string> replacements)
    {
        List<string> replaced = [];
        List<ITaskItem> woven = [];
        foreach (var item in Files)
        {
            if (replacements.TryGetValue(item.GetMetadata("FullPath"), out string? path))
            {
                replaced.Add(item.ItemSpec);
                woven.Add(new ReplacedItem(item, path));
            }
        }
        (Replaced, Woven) = ([.. replaced], [.. woven]);
    }

    private void Report(WeavingMessage message)
    {
        const string Sender = "Matex.Transparent";
        if (message.Severity == WeavingSeverity.Error)
        {
            BuildEngine.LogErrorEvent(
                new BuildErrorEventArgs("", message.Code, message.File, 0, 0, 0, 0, message.Text, "", Sender)
            );
        }
        else if (message.Severity == WeavingSeverity.Warning)
        {
            BuildEngine.LogWarningEvent(
                new BuildWarningEventArgs("", message.Code, message.File, 0, 0, 0, 0, message.Text, "", Sender)
            );
        }
        else
        {
            BuildEngine.LogMessageEvent(new BuildMessageEventArgs(message.Text, "", Sender, MessageImportance.Low));
        }
    }
}
