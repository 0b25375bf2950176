using Mono.Cecil;

namespace Matex.Transparent.Weaving.Adapters;

/// <summary>
/// Compares types of an advice with types of a join point, by structure and name. The advice's type parameters stand for
/// the type parameters of the join point's type (<paramref name="typeArity"/> of them), then for its method's.
/// </summary>
internal sealed class GenericMap(int typeArity)
{
    /// <summary>Compares types that come from the same method.</summary>
    public static GenericMap Identity { get; } = new(-1);

    /// <summary>True if both denote the same type.</summary>
    public bool Same(TypeReference advice, TypeReference joinPoint)
    {
        (advice, joinPoint) = (Plain(advice), Plain(joinPoint));
        return (advice, joinPoint) switch
        {
            (GenericParameter a, GenericParameter j) => SameParameter(a, j),
            (ArrayType a, ArrayType j) => a.Rank == j.Rank && Same(a.ElementType, j.ElementType),
            (ByReferenceType a, ByReferenceType j) => Same(a.ElementType, j.ElementType),
            (PointerType a, PointerType j) => Same(a.ElementType, j.ElementType),
            (GenericInstanceType a, GenericInstanceType j) => Same(a.ElementType, j.ElementType)
                && a.GenericArguments.Count == j.GenericArguments.Count
                && a.GenericArguments.Zip(j.GenericArguments).All(p => Same(p.First, p.Second)),
            (TypeSpecification or GenericParameter, _) or (_, TypeSpecification or GenericParameter) => false,
            _ => advice.FullName == joinPoint.FullName,
        };
    }

    private bool SameParameter(GenericParameter advice, GenericParameter joinPoint)
    {
        if (typeArity < 0)
        {
            return advice.Position == joinPoint.Position && advice.Type == joinPoint.Type;
        }
        int offset = joinPoint.Type == GenericParameterType.Method ? typeArity : 0;
        return advice.Position == joinPoint.Position + offset;
    }

    // "in" and "init" are marked by modifiers that delegates carry and methods do not.
    private static TypeReference Plain(TypeReference type)
    {
        while (type is IModifierType)
        {
            type = ((TypeSpecification)type).ElementType;
        }
        return type;
    }
}
