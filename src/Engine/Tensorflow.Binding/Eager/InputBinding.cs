using System.Collections;

namespace Tensorflow.Engine;

/// <summary>
/// Matches the arguments of a call with the inputs of an operation type: infers type and length attributes from the
/// tensors among them, converts what is not a tensor yet, fills in defaults. The result is the flat list of inputs.
/// </summary>
internal static class InputBinding
{
    /// <summary>Binds arguments in the order of the definition's inputs; a list input takes one argument.</summary>
    public static Tensor[] Bind(OperationDefinition definition, object?[] arguments, object?[] attributes)
    {
        if (arguments.Length != definition.Inputs.Length)
            throw new InvalidArgumentError(
                $"{definition.Name} takes {definition.Inputs.Length} inputs "
                    + $"({string.Join(", ", definition.Inputs.Select(i => i.Name))}), {arguments.Length} were given."
            );
        return definition.HasSimpleInputs
            ? BindSimple(definition, arguments, attributes)
            : BindLists(definition, arguments, attributes);
    }

    /// <summary>Infers attributes from inputs that are already flat tensors.</summary>
    public static void InferFromFlat(OperationDefinition definition, Tensor[] inputs, object?[] attributes)
    {
        var next = 0;
        foreach (var input in definition.Inputs)
        {
            var length = 1;
            if (input.IsList)
            {
                length = attributes[input.ListAttributeIndex] switch
                {
                    long number => (int)number,
                    TF_DataType[] types => types.Length,
                    _ => inputs.Length
                        - next
                        - (definition.Inputs.Length - Array.IndexOf(definition.Inputs, input) - 1),
                };
                SetLength(input, inputs.AsSpan(next, length), attributes);
            }
            for (var i = 0; i < length; i++)
                Match(definition, input, inputs[next + i], attributes);
            next += length;
        }
        AttributeConversion.Complete(definition, attributes);
    }

    private static Tensor[] BindSimple(OperationDefinition definition, object?[] arguments, object?[] attributes)
    {
        var inputs = arguments.Length == 0 ? [] : new Tensor[arguments.Length];
        var pending = false;
        for (var i = 0; i < inputs.Length; i++)
        {
            var argument = Unwrap(arguments[i], definition.Inputs[i]);
            if (argument is Tensor tensor)
                Match(definition, definition.Inputs[i], inputs[i] = tensor, attributes);
            else
                pending = true;
        }
        if (pending)
            for (var i = 0; i < inputs.Length; i++)
                if (inputs[i] is null)
                {
                    inputs[i] = Convert(definition, definition.Inputs[i], arguments[i], attributes);
                    Match(definition, definition.Inputs[i], inputs[i], attributes);
                }
        AttributeConversion.Complete(definition, attributes);
        return inputs;
    }

    private static Tensor[] BindLists(OperationDefinition definition, object?[] arguments, object?[] attributes)
    {
        var parts = new object?[definition.Inputs.Length][];
        for (var i = 0; i < parts.Length; i++)
        {
            var input = definition.Inputs[i];
            parts[i] = input.IsList ? Elements(arguments[i], input) : [Unwrap(arguments[i], input)];
            foreach (var part in parts[i])
                if (part is Tensor tensor && input.TypeListAttribute is null)
                    Match(definition, input, tensor, attributes);
        }
        var inputs = new List<Tensor>();
        for (var i = 0; i < parts.Length; i++)
        {
            var input = definition.Inputs[i];
            var start = inputs.Count;
            foreach (var part in parts[i])
                inputs.Add(part as Tensor ?? Convert(definition, input, part, attributes));
            if (input.IsList)
                SetLength(input, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(inputs)[start..], attributes);
            for (var j = start; j < inputs.Count; j++)
                Match(definition, input, inputs[j], attributes);
        }
        AttributeConversion.Complete(definition, attributes);
        return [.. inputs];
    }

    private static void SetLength(ArgumentDefinition input, ReadOnlySpan<Tensor> tensors, object?[] attributes)
    {
        if (input.TypeListAttribute is null)
        {
            attributes[input.ListAttributeIndex] ??= (long)tensors.Length;
            return;
        }
        var types = new TF_DataType[tensors.Length];
        for (var i = 0; i < types.Length; i++)
            types[i] = tensors[i].dtype.as_base_dtype();
        attributes[input.ListAttributeIndex] ??= types;
    }

    private static void Match(
        OperationDefinition definition,
        ArgumentDefinition input,
        Tensor tensor,
        object?[] attributes
    )
    {
        if (input.TypeListAttribute is not null)
            return;
        var type = tensor.dtype.as_base_dtype();
        TF_DataType expected;
        if (input.TypeAttributeIndex < 0)
            expected = input.Type;
        else if (attributes[input.TypeAttributeIndex] is TF_DataType known)
            expected = known.as_base_dtype();
        else
        {
            attributes[input.TypeAttributeIndex] = BoxedValues.Of(type);
            return;
        }
        if (type != expected)
            throw new InvalidArgumentError(
                $"cannot compute {definition.Name} as input '{input.Name}' was expected to be a "
                    + $"{expected.as_numpy_name()} tensor but is a {type.as_numpy_name()} tensor "
                    + $"(shape {tensor.shape}) [Op:{definition.Name}]"
            );
    }

    private static Tensor Convert(
        OperationDefinition definition,
        ArgumentDefinition input,
        object? argument,
        object?[] attributes
    )
    {
        if (argument is null)
            throw new ValueError($"Input '{input.Name}' of {definition.Name} is missing (null).");
        var type = input.Type;
        var preferred = TF_DataType.DtInvalid;
        if (input.TypeAttributeIndex >= 0)
        {
            if (attributes[input.TypeAttributeIndex] is TF_DataType known)
                type = known;
            else if (definition.Attributes[input.TypeAttributeIndex].Default is TF_DataType byDefault)
                preferred = byDefault;
        }
        return ops.convert_to_tensor(argument, dtype: type, name: input.Name, preferred_dtype: preferred);
    }

    /// <summary>A tensor inside a wrapper, or the argument itself.</summary>
    private static object? Unwrap(object? argument, ArgumentDefinition input) =>
        argument switch
        {
            Tensor => argument,
            Tensors tensors when !input.IsList => tensors.Single,
            IVariableV1 variable when input.Type == TF_DataType.TF_RESOURCE => variable.Handle,
            IVariableV1 variable => variable.AsTensor(as_ref: input.IsReference),
            Operation operation => operation.output,
            _ => argument,
        };

    private static object?[] Elements(object? argument, ArgumentDefinition input) =>
        argument switch
        {
            Tensor[] tensors => tensors,
            Tensor tensor => [tensor],
            Tensors tensors => tensors.Flatten().ToArray<object?>(),
            IEnumerable list => [.. list.Cast<object?>().Select(item => Unwrap(item, input))],
            _ => throw new ValueError($"Input '{input.Name}' takes a list of tensors, not a {argument?.GetType()}."),
        };
}
