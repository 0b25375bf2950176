using System.Runtime.CompilerServices;
using Matex.Engine.ApiLists;
using Mono.Cecil;

namespace Matex.ReferenceAssemblies.Emission;

internal static class Parameters
{
    public static void Write(MethodDefinition method, IReadOnlyList<ParameterSyntax> parameters, Scope scope)
    {
        foreach (ParameterSyntax parameter in parameters)
        {
            method.Parameters.Add(Make(method, parameter, scope));
        }
        if (parameters.Count > 0 && parameters[0].IsThis)
        {
            ModuleDefinition module = method.Module;
            Mark(module.Assembly, module, typeof(ExtensionAttribute));
            Mark(method.DeclaringType, module, typeof(ExtensionAttribute));
            Mark(method, module, typeof(ExtensionAttribute));
        }
    }

    public static ParameterDefinition Make(MethodDefinition method, ParameterSyntax syntax, Scope scope)
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
        if (syntax.Passing == Passing.In)
        {
            Mark(parameter, method.Module, typeof(IsReadOnlyAttribute));
        }
        if (syntax.IsParams)
        {
            Mark(parameter, method.Module, typeof(ParamArrayAttribute));
        }
        if (syntax.IsOptional)
        {
            parameter.IsOptional = parameter.HasDefault = true;
            parameter.Constant = Constants.For(type, syntax.Default);
        }
        return parameter;
    }

    public static void Mark(ICustomAttributeProvider target, ModuleDefinition module, Type attribute)
    {
        if (target.CustomAttributes.All(a => a.AttributeType.FullName != attribute.FullName))
        {
            target.CustomAttributes.Add(new CustomAttribute(module.ImportReference(attribute.GetConstructor([]))));
        }
    }
}
