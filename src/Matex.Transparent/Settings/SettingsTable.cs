namespace Matex.Transparent;

/// <summary>The table of settings in docs/configuration.md.</summary>
internal static class SettingsTable
{
    public static string Markdown()
    {
        var rows = Options.All.Select(static option =>
            $"| `{option.Name}` | {option.Values} | {option.Default} | {option.Description} |"
        );
        return $"| variable | values | default | meaning |\n|---|---|---|---|\n{string.Join('\n', rows)}";
    }
}
