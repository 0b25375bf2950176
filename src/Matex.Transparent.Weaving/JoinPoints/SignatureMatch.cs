using Matex.Transparent.Weaving.Adapters;
using Mono.Cecil;

namespace Matex.Transparent.Weaving.JoinPoints;

/// <summary>Whether an advice's signature fits a method, and how closely.</summary>
internal static class SignatureMatch
{
    /// <summary>
    /// The number of types that the advice writes as <see cref="object"/> where the method is more specific, or null if the
    /// signatures do not fit.
    /// </summary>
    public static int? Distance(Advice advice, MethodDefinition method)
    {
        int typeArity = method.DeclaringType.GenericParameters.Count;
        if (advice.Method.GenericParameters.Count != typeArity + method.GenericParameters.Count)
        {
            return null;
        }
        TypeReference[] types =
        [
            .. method.IsStatic ? [] : new[] { SelfType(method.DeclaringType) },
            .. method.Parameters.Select(p => p.ParameterType),
        ];
        if (types.Length != advice.ArgumentTypes.Count || method.CallingConvention == MethodCallingConvention.VarArg)
        {
            return null;
        }
        var map = new GenericMap(typeArity);
        int distance = 0;
        foreach (
            var (wanted, found) in advice
                .ArgumentTypes.Append(advice.Method.ReturnType)
                .Zip([.. types, method.ReturnType])
        )
        {
            if (map.Same(wanted, found))
            {
                continue;
            }
            if (!IsWidening(wanted, found))
            {
                return null;
            }
            distance++;
        }
        return distance;
    }

    /// <summary>True if <paramref name="wanted"/> is object and a <paramref name="found"/> can be converted to it.</summary>
    public static bool IsWidening(TypeReference wanted, TypeReference found) =>
        wanted.MetadataType == MetadataType.Object
        && found.MetadataType is not (MetadataType.Object or MetadataType.Void)
        && !found.IsByReference
        && !found.IsPointer
        && !found.IsFunctionPointer;

    /// <summary>The type as it is seen from inside: with its own type parameters as arguments.</summary>
    public static TypeReference SelfType(TypeDefinition type)
    {
        if (!type.HasGenericParameters)
        {
            return type;
        }
        var self = new GenericInstanceType(type);
        foreach (var parameter in type.GenericParameters)
        {
            self.GenericArguments.Add(parameter);
        }
        return self;
    }
}
