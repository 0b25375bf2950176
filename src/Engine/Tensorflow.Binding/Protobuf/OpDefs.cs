using Google.Protobuf;

namespace Tensorflow.Engine;

/// <summary>Operation definitions and graph nodes as protobuf messages.</summary>
internal static class OpDefs
{
    public static OpDef Write(OperationDefinition definition)
    {
        var proto = new OpDef { Name = definition.Name, IsStateful = definition.IsStateful };
        proto.InputArg.Add(definition.Inputs.Select(Write));
        proto.OutputArg.Add(definition.Outputs.Select(Write));
        foreach (var attribute in definition.Attributes)
        {
            var written = new OpDef.Types.AttrDef { Name = attribute.Name, Type = attribute.Type };
            if (attribute.Default is { } value)
                written.DefaultValue = AttrValues.Write(attribute.Type, value);
            if (attribute.Minimum is { } minimum)
                (written.HasMinimum, written.Minimum) = (true, minimum);
            if (attribute.AllowedTypes is { } types)
                written.AllowedValues = AttrValues.Write("list(type)", types);
            else if (attribute.AllowedStrings is { } texts)
                written.AllowedValues = AttrValues.Write("list(string)", texts);
            proto.Attr.Add(written);
        }
        return proto;
    }

    private static OpDef.Types.ArgDef Write(ArgumentDefinition argument) =>
        new()
        {
            Name = argument.Name,
            Type = argument.Type.as_datatype_enum(),
            TypeAttr = argument.TypeAttribute ?? "",
            NumberAttr = argument.NumberAttribute ?? "",
            TypeListAttr = argument.TypeListAttribute ?? "",
            IsRef = argument.IsReference,
        };
}
