using System.Reflection;

namespace Matex.ReferenceAssemblies.Emission;

/// <summary>Types of the running .NET, and of Google.Protobuf where the tests have it.</summary>
internal static class FrameworkTypes
{
    private static readonly Lazy<Assembly[]> s_assemblies = new(Load);
    private static readonly Dictionary<string, Type?> s_found = [];

    /// <summary>The public type of this name, <c>System.Func`2</c>, or null.</summary>
    public static Type? Find(string metadataName)
    {
        string name = metadataName.Replace('/', '+');
        lock (s_found)
        {
            if (!s_found.TryGetValue(name, out Type? type))
            {
                type = s_assemblies.Value.Select(assembly => assembly.GetType(name)).FirstOrDefault(IsVisible);
                s_found.Add(name, type);
            }
            return type;
        }
    }

    private static bool IsVisible(Type? type) => type is { IsVisible: true };

    // CoreLib first, where nearly all are.
    private static Assembly[] Load()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string protobuf = Path.Combine(AppContext.BaseDirectory, "Google.Protobuf.dll");
        return
        [
            typeof(object).Assembly,
            .. Directory
                .GetFiles(framework, "System.*.dll")
                .Where(path => !path.EndsWith("CoreLib.dll", StringComparison.Ordinal))
                .Order()
                .Select(Assembly.LoadFrom),
            .. File.Exists(protobuf) ? [Assembly.LoadFrom(protobuf)] : Array.Empty<Assembly>(),
        ];
    }
}
