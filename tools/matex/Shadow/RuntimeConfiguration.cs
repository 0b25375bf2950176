using System.Text.Json;
using System.Text.Json.Nodes;

namespace Matex.Tool.Shadow;

/// <summary>Changes a <c>.runtimeconfig.json</c> as building with the package would.</summary>
internal static class RuntimeConfiguration
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
    private static readonly Version Needed = new(10, 0, 0);

    private const string Hooks = "STARTUP_HOOKS";

    /// <summary>
    /// Raises the .NET version to the one that the adapters need, and has them started before the program.
    /// </summary>
    /// <param name="json">The original text.</param>
    /// <param name="adapters">Simple names of the adapters.</param>
    public static string Change(string json, IEnumerable<string> adapters)
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
        if (options["configProperties"] is not JsonObject properties)
        {
            options["configProperties"] = properties = new JsonObject();
        }
        string[] own = [.. properties[Hooks]?.GetValue<string>().Split(Path.PathSeparator) ?? []];
        properties[Hooks] = string.Join(Path.PathSeparator, own.Union(adapters));
        return root.ToJsonString(Indented);
    }
}
