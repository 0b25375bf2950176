using System.Collections.Concurrent;

namespace Tensorflow.Engine;

/// <summary>Resources of a session, or of eager execution, by container, kind and name.</summary>
internal sealed class ResourceManager
{
    private readonly ConcurrentDictionary<(Type Kind, string Container, string Name), object> _resources = new();

    /// <summary>The resource of that name, made now if there is none.</summary>
    public T GetOrCreate<T>(string container, string name, Func<T> create)
        where T : class => (T)_resources.GetOrAdd((typeof(T), container, name), _ => create());

    public bool TryGet<T>(string container, string name, out T? resource)
        where T : class
    {
        resource = _resources.TryGetValue((typeof(T), container, name), out var found) ? (T)found : null;
        return resource is not null;
    }

    public bool Remove<T>(string container, string name)
        where T : class => _resources.TryRemove((typeof(T), container, name), out _);

    /// <summary>Forgets everything, disposing of what can be disposed of.</summary>
    public void Clear()
    {
        foreach (var resource in _resources.Values)
            (resource as IDisposable)?.Dispose();
        _resources.Clear();
    }
}
