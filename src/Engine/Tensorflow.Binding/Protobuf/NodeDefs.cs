namespace Tensorflow.Engine;

/// <summary>Graph operations as NodeDef messages.</summary>
internal static class NodeDefs
{
    public static NodeDef Write(Operation operation)
    {
        var node = new NodeDef
        {
            Name = operation.name,
            Op = operation.OpType,
            Device = operation.Device,
        };
        foreach (var input in operation.inputs._inputs)
            node.Input.Add(input.value_index == 0 ? input.op.name : $"{input.op.name}:{input.value_index}");
        foreach (var input in operation.control_inputs)
            node.Input.Add($"^{input.name}");
        var definition = operation.Definition;
        for (var i = 0; i < definition.Attributes.Length; i++)
            if (operation.Attributes.Values[i] is { } value)
                node.Attr.Add(definition.Attributes[i].Name, AttrValues.Write(definition.Attributes[i].Type, value));
        return node;
    }
}
