namespace Tensorflow;

/// <summary>What a variable is made from.</summary>
public class VariableArgs
{
    public object? InitialValue { get; set; }

    public string? Name { get; set; }

    public Shape? Shape { get; set; }

    public TF_DataType DType { get; set; } = TF_DataType.DtInvalid;

    public Func<VariableArgs, IVariableV1>? Getter { get; set; }

    public bool Overwrite { get; set; }

    public IInitializer? Initializer { get; set; }

    public bool Trainable { get; set; } = true;

    public bool ValidateShape { get; set; } = true;

    public bool UseResource { get; set; } = true;

    public VariableSynchronization Synchronization { get; set; }

    public VariableAggregation Aggregation { get; set; }

    public string? CachingDevice { get; set; }

    public string ImportScope { get; set; } = "";

    public List<string>? Collections { get; set; }
}
