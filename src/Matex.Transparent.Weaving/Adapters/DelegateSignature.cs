using Mono.Cecil;

namespace Matex.Transparent.Weaving.Adapters;

/// <summary>Return type (null for void) and parameter types of a delegate type.</summary>
internal sealed record DelegateSignature(TypeReference? ReturnType, IReadOnlyList<TypeReference> ParameterTypes)
{
    /// <summary>
    /// The signature of <paramref name="type"/>: known from its type arguments for Func and Action, so that the framework
    /// need not be at hand, and read from the adapter for a delegate of its own; null if it is no delegate.
    /// </summary>
    public static DelegateSignature? Of(TypeReference type)
    {
        TypeReference[] arguments = type is GenericInstanceType instance ? [.. instance.GenericArguments] : [];
        string name = type.GetElementType().FullName;
        if (name == "System.Action" || name.StartsWith("System.Action`", StringComparison.Ordinal))
        {
            return new DelegateSignature(null, arguments);
        }
        if (name.StartsWith("System.Func`", StringComparison.Ordinal))
        {
            return new DelegateSignature(arguments[^1], arguments[..^1]);
        }
        var invoke = (type.GetElementType() as TypeDefinition)?.Methods.FirstOrDefault(m => m.Name == "Invoke");
        if (invoke is null)
        {
            return null;
        }
        return new DelegateSignature(
            invoke.ReturnType.MetadataType == MetadataType.Void ? null : Close(invoke.ReturnType, arguments),
            [.. invoke.Parameters.Select(p => Close(p.ParameterType, arguments))]
        );
    }

    private static TypeReference Close(TypeReference type, TypeReference[] arguments) =>
        type switch
        {
            GenericParameter parameter => arguments[parameter.Position],
            ByReferenceType reference => new ByReferenceType(Close(reference.ElementType, arguments)),
            ArrayType array => new ArrayType(Close(array.ElementType, arguments), array.Rank),
            RequiredModifierType modified => Close(modified.ElementType, arguments),
            GenericInstanceType instance => Instantiate(instance, arguments),
            _ => type,
        };

    private static GenericInstanceType Instantiate(GenericInstanceType instance, TypeReference[] arguments)
    {
        var closed = new GenericInstanceType(instance.ElementType);
        foreach (var argument in instance.GenericArguments)
        {
            closed.GenericArguments.Add(Close(argument, arguments));
        }
        return closed;
    }
}
