using System.Globalization;
using Mono.Cecil;

namespace Matex.Engine.ApiLists;

/// <summary>One member as one line: <c>M Owner.name&lt;T&gt;(type parameter = default) : modifiers type where …</c>.</summary>
public static class MemberLines
{
    public static bool IsVisible(MethodDefinition? method) =>
        method is not null && (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly);

    public static string Of(string owner, FieldDefinition field)
    {
        string modifiers = field.IsPublic ? "public" : "protected";
        string value = "";
        if (field.HasConstant)
        {
            modifiers += " const";
            value = " = " + Constant(field.Constant);
        }
        else if (field.IsStatic)
        {
            modifiers += field.IsInitOnly ? " static readonly" : " static";
        }
        else if (field.IsInitOnly)
        {
            modifiers += " readonly";
        }
        return $"F {owner}.{field.Name} : {modifiers} {TypeNames.Of(field.FieldType)}{value}";
    }

    public static string Of(string owner, PropertyDefinition property)
    {
        MethodDefinition? get = IsVisible(property.GetMethod) ? property.GetMethod : null;
        MethodDefinition? set = IsVisible(property.SetMethod) ? property.SetMethod : null;
        MethodDefinition main = get is not null && set is not null && set.IsPublic ? set : (get ?? set)!;
        string index = main.Parameters.Count > (main == set ? 1 : 0) ? $"[{IndexParameters(property)}]" : "";
        string accessors = string.Concat(
            get is null ? "" : Protected(get) + "get; ",
            set is null ? "" : Protected(set) + (IsInit(set) ? "init; " : "set; ")
        );
        string type = TypeNames.Of(property.PropertyType);
        return $"P {owner}.{property.Name}{index} : {Modifiers(main)}{type} {{ {accessors}}}";
    }

    public static string Of(string owner, MethodDefinition method)
    {
        if (method.IsConstructor)
        {
            return $"C {owner}..ctor({Parameters(method)}) : {Modifiers(method).TrimEnd()}";
        }
        string generic = method.HasGenericParameters
            ? "<" + string.Join(",", method.GenericParameters.Select(p => p.Name)) + ">"
            : "";
        string constraints = string.Concat(method.GenericParameters.Select(Constraints));
        string type = TypeNames.Of(method.ReturnType);
        return $"M {owner}.{method.Name}{generic}({Parameters(method)}) : {Modifiers(method)}{type}{constraints}";
    }

    public static string Parameters(MethodDefinition method)
    {
        bool extension = method.CustomAttributes.Any(a => a.AttributeType.Name == "ExtensionAttribute");
        return string.Join(", ", method.Parameters.Select(p => (extension && p.Index == 0 ? "this " : "") + Of(p)));
    }

    private static string IndexParameters(PropertyDefinition property) =>
        string.Join(", ", property.Parameters.Select(Of));

    private static string Of(ParameterDefinition parameter)
    {
        string prefix =
            parameter.CustomAttributes.Any(a => a.AttributeType.Name == "ParamArrayAttribute") ? "params "
            : !parameter.ParameterType.IsByReference ? ""
            : parameter.IsOut ? "out "
            : parameter.IsIn ? "in "
            : "ref ";
        string value = parameter.HasConstant ? " = " + Constant(parameter.Constant) : "";
        return $"{prefix}{TypeNames.Of(parameter.ParameterType)} {parameter.Name}{value}";
    }

    private static string Modifiers(MethodDefinition method)
    {
        string access = method.IsPublic ? "public " : "protected ";
        if (method.DeclaringType.IsInterface || method.IsConstructor)
        {
            return access;
        }
        string kind =
            method.IsStatic ? "static "
            : method.IsAbstract && !method.IsNewSlot ? "abstract override "
            : method.IsAbstract ? "abstract "
            : method.IsVirtual && !method.IsNewSlot ? "override "
            : method.IsVirtual && !method.IsFinal ? "virtual "
            : "";
        return access + kind;
    }

    private static string Protected(MethodDefinition method) => method.IsPublic ? "" : "protected ";

    private static bool IsInit(MethodDefinition set) =>
        set.ReturnType is RequiredModifierType { ModifierType.Name: "IsExternalInit" };

    private static string Constraints(GenericParameter parameter)
    {
        List<string> parts = [];
        if (parameter.HasReferenceTypeConstraint)
        {
            parts.Add("class");
        }
        if (parameter.HasNotNullableValueTypeConstraint)
        {
            parts.Add("struct");
        }
        parts.AddRange(
            parameter
                .Constraints.Where(c => c.ConstraintType.GetElementType().FullName != "System.ValueType")
                .Where(c => c.ConstraintType is not IModifierType)
                .Select(c => TypeNames.Of(c.ConstraintType))
        );
        if (parameter.HasDefaultConstructorConstraint && !parameter.HasNotNullableValueTypeConstraint)
        {
            parts.Add("new()");
        }
        return parts.Count == 0 ? "" : $" where {parameter.Name} : {string.Join(", ", parts)}";
    }

    private static string Constant(object? value) =>
        value switch
        {
            null => "null",
            bool b => b ? "true" : "false",
            string s => Quote(s),
            char c => $"'\\u{(int)c:x4}'",
            float f => f.ToString(CultureInfo.InvariantCulture) + "f",
            double d => d.ToString(CultureInfo.InvariantCulture) + "d",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };

    private static string Quote(string text) =>
        "\""
        + text.Replace("\\", "\\\\")
            .Replace("\"", "\\\"")
            .Replace("\t", "\\t")
            .Replace("\n", "\\n")
            .Replace("\r", "\\r")
        + "\"";
}
