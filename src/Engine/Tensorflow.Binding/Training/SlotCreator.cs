using Tensorflow.Operations.Initializers;
using static Tensorflow.Binding;

namespace Tensorflow.Train;

/// <summary>Makes an optimizer's variables that accompany a trained one: <c>W/Adam</c>, <c>W/Adam_1</c>.</summary>
public class SlotCreator
{
    public IVariableV1 create_slot(RefVariable primary, Tensor val, string name, bool colocate_with_primary = true) =>
        Create(val, NameOf(primary, name));

    public IVariableV1 create_zeros_slot(
        IVariableV1 primary,
        string name,
        TF_DataType dtype = TF_DataType.DtInvalid,
        bool colocate_with_primary = true
    )
    {
        if (!primary.shape.IsFullyDefined)
        {
            throw new ValueError($"The slot '{name}' of {primary.Name} needs a known shape, got {primary.shape}.");
        }
        TF_DataType type = dtype == TF_DataType.DtInvalid ? primary.dtype.as_base_dtype() : dtype;
        return create_slot_with_initializer(primary, new Zeros(), primary.shape, type, name, colocate_with_primary);
    }

    public IVariableV1 create_slot_with_initializer(
        IVariableV1 primary,
        IInitializer initializer,
        Shape shape,
        TF_DataType dtype,
        string name,
        bool colocate_with_primary = true
    ) => Create(initializer.Apply(new InitializerArgs(shape, dtype)), NameOf(primary, name));

    /// <summary>A variable that is not trained, named outside all name scopes.</summary>
    internal static IVariableV1 Create(Tensor value, string name) =>
        tf_with(ops.name_scope(""), _ => new ResourceVariable(value, trainable: false, name: name));

    private static string NameOf(IVariableV1 primary, string name) =>
        $"{primary.Op?.name ?? primary.Name.Split(':')[0]}/{name}";
}
