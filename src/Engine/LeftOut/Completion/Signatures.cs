using System.Globalization;
using Matex.Engine.ApiLists;
using Mono.Cecil;

namespace Matex.Engine.Completion;

/// <summary>Parameters, their defaults, and constraints.</summary>
internal static class Signatures
{
    public static void AddParameters(
        TypeDefinition owner,
        MethodDefinition method,
        IReadOnlyList<ParameterSyntax> parameters,
        TypeScope scope
    )
    {
        foreach (ParameterSyntax syntax in parameters)
        {
            TypeReference type = scope.Resolve(syntax.Type);
            ParameterDefinition parameter = new(
                syntax.Name,
                syntax.Passing switch
                {
                    Passing.Out => ParameterAttributes.Out,
                    Passing.In => ParameterAttributes.In,
                    _ => ParameterAttributes.None,
                },
                syntax.Passing == Passing.Value ? type : new ByReferenceType(type)
            );
            if (syntax.IsOptional)
            {
                parameter.IsOptional = parameter.HasDefault = true;
                parameter.Constant = Constant(type, syntax.Default);
            }
            if (syntax.IsParams)
            {
                Mark(parameter, "System.ParamArrayAttribute", scope, owner.Module);
            }
            method.Parameters.Add(parameter);
        }
        if (parameters is [{ IsThis: true }, ..])
        {
            const string Extension = "System.Runtime.CompilerServices.ExtensionAttribute";
            Mark(method, Extension, scope, owner.Module);
            Mark(owner, Extension, scope, owner.Module);
            Mark(owner.Module.Assembly, Extension, scope, owner.Module);
        }
    }

    public static void AddConstraints(
        MethodDefinition method,
        IReadOnlyList<ConstraintSyntax> constraints,
        TypeScope scope
    )
    {
        foreach (ConstraintSyntax constraint in constraints)
        {
            GenericParameter parameter = method.GenericParameters.Single(p => p.Name == constraint.Parameter);
            parameter.HasReferenceTypeConstraint = constraint.IsClass;
            parameter.HasNotNullableValueTypeConstraint = constraint.IsStruct;
            parameter.HasDefaultConstructorConstraint = constraint.HasNew || constraint.IsStruct;
            if (constraint.IsStruct)
            {
                parameter.Constraints.Add(new GenericParameterConstraint(scope.Known("System.ValueType")));
            }
            foreach (TypeSyntax type in constraint.Types)
            {
                parameter.Constraints.Add(new GenericParameterConstraint(scope.Resolve(type)));
            }
        }
    }

    /// <summary>A constant in the primitive type that it is declared with.</summary>
    public static object? Constant(TypeReference type, object? value) =>
        value is not long whole
            ? value
            : Underlying(type) switch
            {
                MetadataType.SByte => (sbyte)whole,
                MetadataType.Byte => (byte)whole,
                MetadataType.Int16 => (short)whole,
                MetadataType.UInt16 => (ushort)whole,
                MetadataType.UInt32 => (uint)whole,
                MetadataType.Int64 => whole,
                MetadataType.UInt64 => unchecked((ulong)whole),
                MetadataType.Single => Convert.ToSingle(whole, CultureInfo.InvariantCulture),
                MetadataType.Double => Convert.ToDouble(whole, CultureInfo.InvariantCulture),
                _ => (object)(int)whole,
            };

    private static MetadataType Underlying(TypeReference type) =>
        type switch
        {
            GenericInstanceType { ElementType.FullName: "System.Nullable`1" } nullable => Underlying(
                nullable.GenericArguments[0]
            ),
            { IsPrimitive: false } when type.Resolve() is { IsEnum: true } declared => declared
                .Fields.Single(f => f.Name == "value__")
                .FieldType.MetadataType,
            _ => type.MetadataType,
        };

    private static void Mark(
        ICustomAttributeProvider target,
        string attribute,
        TypeScope scope,
        ModuleDefinition module
    )
    {
        if (target.CustomAttributes.All(a => a.AttributeType.FullName != attribute))
        {
            TypeDefinition type = scope.Known(attribute).Resolve();
            MethodDefinition constructor = type.Methods.Single(m => m.IsConstructor && m.Parameters.Count == 0);
            target.CustomAttributes.Add(new CustomAttribute(module.ImportReference(constructor)));
        }
    }
}
