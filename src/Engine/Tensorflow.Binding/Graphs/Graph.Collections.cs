namespace Tensorflow;

public partial class Graph
{
    private readonly Dictionary<string, List<object>> _collections = [];
    private readonly Dictionary<(string, Type), object> _typedCollections = [];

    public void add_to_collection<T>(string name, T value)
    {
        if (!_collections.TryGetValue(name, out var collection))
            _collections.Add(name, collection = []);
        collection.Add(value!);
        foreach (var ((key, _), list) in _typedCollections)
            if (key == name)
                ((System.Collections.IList)list).Add(value);
    }

    public void add_to_collections<T>(List<string> names, T value)
    {
        foreach (var name in names.Distinct())
            add_to_collection(name, value);
    }

    public string[] get_all_collection_keys() =>
        [.. _collections.Keys.Where(key => !key.StartsWith("__", StringComparison.Ordinal))];

    /// <summary>A copy of a collection, or null when there is none; with a scope, only what is named under it.</summary>
    public object get_collection(string name, string? scope = null) =>
        _collections.TryGetValue(name, out var collection) ? InScope(collection, scope).ToList() : null!;

    public List<T> get_collection<T>(string name, string? scope = null) =>
        _collections.TryGetValue(name, out var collection) ? [.. InScope(collection, scope).OfType<T>()] : [];

    /// <summary>A list of a collection's members; what is added to the collection later appears in it too.</summary>
    public List<T> get_collection_ref<T>(string name)
    {
        if (!_typedCollections.TryGetValue((name, typeof(T)), out var list))
            _typedCollections.Add((name, typeof(T)), list = get_collection<T>(name));
        return (List<T>)list;
    }

    private static IEnumerable<object> InScope(List<object> collection, string? scope) =>
        string.IsNullOrEmpty(scope)
            ? collection
            : collection.Where(item =>
                (item as IVariableV1)?.Name.StartsWith(scope, StringComparison.Ordinal)
                ?? (item as ITensorOrOperation)?.name.StartsWith(scope, StringComparison.Ordinal)
                ?? false
            );
}
