namespace Tensorflow.Engine;

/// <summary>Collects definitions while operation families register themselves.</summary>
internal sealed class RegistryBuilder
{
    private readonly List<OperationBuilder> _operations = [];

    /// <summary>Starts the definition of an operation type.</summary>
    public OperationBuilder Add(string name)
    {
        var operation = new OperationBuilder(name);
        _operations.Add(operation);
        return operation;
    }

    public IEnumerable<OperationDefinition> Build() => _operations.Select(o => o.Build());
}
