using System.Collections.Concurrent;
using System.Reflection;

namespace Tensorflow.Engine;

/// <summary>Reads the members of anonymous objects, whose layout is looked up once per type.</summary>
internal static class AnonymousObject
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    public static Dictionary<string, object> ToDictionary(object? value)
    {
        if (value is null)
            return [];
        if (value is Dictionary<string, object> known)
            return known;
        var properties = Properties.GetOrAdd(value.GetType(), type => type.GetProperties());
        var members = new Dictionary<string, object>(properties.Length);
        foreach (var property in properties)
            members.Add(property.Name, property.GetValue(value)!);
        return members;
    }
}
