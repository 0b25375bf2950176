namespace Tensorflow;

/// <summary>The variable scopes of a graph: the present one, and how often each has been opened.</summary>
public class _VariableScopeStore
{
    public Dictionary<string, int> variable_scopes_count = [];

    public VariableScope current_scope { get; set; } = new(false);

    public void open_variable_scope(string scope_name) =>
        variable_scopes_count[scope_name] = variable_scope_count(scope_name) + 1;

    public void close_variable_subscopes(string? scope_name)
    {
        foreach (var name in variable_scopes_count.Keys.ToArray())
            if (scope_name is null || name.StartsWith(scope_name + "/", StringComparison.Ordinal))
                variable_scopes_count[name] = 0;
    }

    public int variable_scope_count(string scope_name) => variable_scopes_count.GetValueOrDefault(scope_name);
}
