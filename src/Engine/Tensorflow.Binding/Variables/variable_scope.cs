using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>A region in which get_variable puts a prefix before names; also a name scope.</summary>
public partial class variable_scope : ITensorFlowObject
{
    public static string _VARSTORE_KEY = "__variable_store";
    public static string _VARSCOPESTORE_KEY = "__varscope";
    public static bool _DEFAULT_USE_RESOURCE = true;

    protected Graph? _graph;
    private readonly string? _name;
    private readonly string? _default_name;
    private readonly bool? _reuse;
    private readonly bool _auxiliary_name_scope;
    private readonly VariableScope? _given;
    private VariableScope? _scope;
    private VariableScope? _outer;
    private ops.NameScope? _names;

    public variable_scope(
        string? name,
        string? default_name = "",
        Tensor[]? values = null,
        bool? reuse = null,
        bool auxiliary_name_scope = true
    )
    {
        if (name is null && default_name is null)
            throw new TypeError("If default_name is None then name is required");
        (_name, _default_name, _reuse, _auxiliary_name_scope) = (name, default_name, reuse, auxiliary_name_scope);
    }

    public variable_scope(
        VariableScope scope,
        string? default_name = "",
        Tensor[]? values = null,
        bool? reuse = null,
        bool auxiliary_name_scope = true
    )
    {
        (_given, _default_name, _reuse, _auxiliary_name_scope) = (scope, default_name, reuse, auxiliary_name_scope);
    }

    public bool UseResource => _DEFAULT_USE_RESOURCE;

    public void __init__() { }

    public void __enter__()
    {
        var store = get_variable_scope_store();
        _outer = store.current_scope;
        var prefix = _name ?? (_given is null ? _get_unique_variable_scope(_default_name!) : null);
        var name =
            _given is not null ? _given.name
            : _outer.name.Length > 0 ? $"{_outer.name}/{prefix}"
            : prefix!;
        if (_auxiliary_name_scope)
        {
            _names = ops.name_scope(_given?.name.Split('/')[^1] ?? _name ?? _default_name!);
            _names.__enter__();
        }
        _scope = new VariableScope(
            _reuse ?? _given?.resue ?? _outer.resue,
            name,
            _given?.original_name_scope ?? _names?.scope_name
        );
        store.open_variable_scope(name);
        store.current_scope = _scope;
    }

    public void __exit__()
    {
        var store = get_variable_scope_store();
        store.close_variable_subscopes(_scope!.name);
        store.current_scope = _outer!;
        _names?.__exit__();
    }

    public void __del__() { }

    public void Dispose() => _names?.Dispose();

    public static implicit operator VariableScope(variable_scope scope) => scope._scope!;

    public static VariableScope get_variable_scope() => get_variable_scope_store().current_scope;

    public static _VariableScopeStore get_variable_scope_store() => Single<_VariableScopeStore>(_VARSCOPESTORE_KEY);

    public static _VariableStore _get_default_variable_store() => Single<_VariableStore>(_VARSTORE_KEY);

    /// <summary>A name with the prefix that has not been opened as a scope.</summary>
    public static string _get_unique_variable_scope(string prefix)
    {
        var store = get_variable_scope_store();
        var current = store.current_scope.name;
        var name = current.Length > 0 ? $"{current}/{prefix}" : prefix;
        if (store.variable_scope_count(name) == 0)
            return prefix;
        var index = 1;
        while (store.variable_scope_count($"{name}_{index}") > 0)
            index++;
        return $"{prefix}_{index}";
    }

    private static T Single<T>(string key)
        where T : new()
    {
        if (ops.get_collection<T>(key) is [var known, ..])
            return known;
        var created = new T();
        ops.add_to_collection(key, created);
        return created;
    }
}
