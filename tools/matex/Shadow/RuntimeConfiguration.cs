using System.Text.Json;
using System.Text.Json.Nodes;

namespace Matex.Tool.Shadow;

/// <summary>Raises the .NET version in a <c>.runtimeconfig.json</c> to the one that the adapters need.</summary>
internal static class RuntimeConfiguration
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
    private static readonly Version Needed = new(10, 0, 0);

    public static string Raise(string json)
    {
        var root = JsonNode.Parse(json);
        if (root?["runtimeOptions"] is not JsonObject options)
        {
            return json;
        }
        JsonNode?[] frameworks = [options["framework"], .. (options["frameworks"] as JsonArray) ?? []];
        foreach (var framework in frameworks.OfType<JsonObject>())
        {
            string version = framework["version"]?.GetValue<string>().Split('-')[0] ?? "";
            if (Version.TryParse(version, out var found) && found < Needed)
            {
                framework["version"] = Needed.ToString();
            }
        }
        return root.ToJsonString(Indented);
    }
}
