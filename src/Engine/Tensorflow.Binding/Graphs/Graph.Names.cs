namespace Tensorflow;

public partial class Graph
{
    private readonly Dictionary<string, int> _names_in_use = [];

    public string get_name_scope() => _name_stack;

    /// <summary>
    /// Enters a scope: the name, made unique, under the present one; with a trailing slash the scope itself; empty
    /// the top. Returns the scope with a trailing slash.
    /// </summary>
    public string name_scope(string name)
    {
        var scope =
            string.IsNullOrEmpty(name) ? ""
            : name.EndsWith('/') ? name[..^1]
            : unique_name(name);
        _name_stack = scope;
        return scope.Length == 0 ? "" : scope + "/";
    }

    /// <summary>Takes a full name, without making it unique.</summary>
    internal void MarkNameUsed(string name) => _names_in_use[name.ToLowerInvariant()] = 1;

    /// <summary>A name in the present scope that no operation has: <c>name</c>, <c>name_1</c>, <c>name_2</c>.</summary>
    public string unique_name(string name, bool mark_as_used = true)
    {
        if (_name_stack.Length > 0)
            name = _name_stack + "/" + name;
        var key = name.ToLowerInvariant();
        var count = _names_in_use.GetValueOrDefault(key);
        if (mark_as_used)
            _names_in_use[key] = count + 1;
        if (count == 0)
            return name;
        var unique = name;
        var uniqueKey = key;
        while (_names_in_use.ContainsKey(uniqueKey))
        {
            unique = $"{name}_{count}";
            uniqueKey = unique.ToLowerInvariant();
            count++;
        }
        if (mark_as_used)
        {
            _names_in_use[key] = count;
            _names_in_use[uniqueKey] = 1;
        }
        return unique;
    }
}
