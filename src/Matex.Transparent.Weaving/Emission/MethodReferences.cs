using Matex.Transparent.Weaving.JoinPoints;
using Mono.Cecil;

namespace Matex.Transparent.Weaving.Emission;

/// <summary>Makes references to methods.</summary>
internal static class MethodReferences
{
    /// <summary>A method as its own type calls it: on the type and method instantiated over their own parameters.</summary>
    public static MethodReference FromInside(MethodDefinition method)
    {
        MethodReference reference = method;
        if (method.DeclaringType.HasGenericParameters)
        {
            reference = new MethodReference(
                method.Name,
                method.ReturnType,
                SignatureMatch.SelfType(method.DeclaringType)
            )
            {
                HasThis = method.HasThis,
            };
            foreach (var parameter in method.Parameters)
            {
                reference.Parameters.Add(new ParameterDefinition(parameter.ParameterType));
            }
            foreach (var parameter in method.GenericParameters)
            {
                reference.GenericParameters.Add(new GenericParameter(parameter.Name, reference));
            }
        }
        return method.HasGenericParameters ? Instantiate(reference, method.GenericParameters) : reference;
    }

    /// <summary>The constructor of a delegate type.</summary>
    public static MethodReference DelegateConstructor(TypeReference type, TypeSystem types)
    {
        var constructor = new MethodReference(".ctor", types.Void, type) { HasThis = true };
        constructor.Parameters.Add(new ParameterDefinition(types.Object));
        constructor.Parameters.Add(new ParameterDefinition(types.IntPtr));
        return constructor;
    }

    /// <summary>An adapter's static method, instantiated over <paramref name="arguments"/> if it is generic.</summary>
    public static MethodReference Static(
        MethodDefinition method,
        TypeImporter importer,
        TypeSystem types,
        IReadOnlyList<GenericParameter> arguments
    )
    {
        var reference = new MethodReference(method.Name, types.Void, importer.Import(method.DeclaringType));
        foreach (var parameter in method.GenericParameters)
        {
            reference.GenericParameters.Add(new GenericParameter(parameter.Name, reference));
        }
        reference.ReturnType = importer.Import(method.ReturnType, p => reference.GenericParameters[p.Position]);
        foreach (var parameter in method.Parameters)
        {
            var type = importer.Import(parameter.ParameterType, p => reference.GenericParameters[p.Position]);
            reference.Parameters.Add(new ParameterDefinition(type));
        }
        return arguments.Count > 0 ? Instantiate(reference, arguments) : reference;
    }

    private static GenericInstanceMethod Instantiate(MethodReference method, IEnumerable<GenericParameter> arguments)
    {
        var instance = new GenericInstanceMethod(method);
        foreach (var argument in arguments)
        {
            instance.GenericArguments.Add(argument);
        }
        return instance;
    }
}
