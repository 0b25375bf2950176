using Matex.Engine.ApiLists;
using Mono.Cecil;
using Mono.Collections.Generic;

namespace Matex.ReferenceAssemblies.Emission;

internal static class Constraints
{
    public static void Write(
        Collection<GenericParameter> parameters,
        IReadOnlyList<ConstraintSyntax> constraints,
        Scope scope
    )
    {
        foreach (ConstraintSyntax constraint in constraints)
        {
            GenericParameter parameter = parameters.Single(p => p.Name == constraint.Parameter);
            parameter.HasReferenceTypeConstraint = constraint.IsClass;
            parameter.HasNotNullableValueTypeConstraint = constraint.IsStruct;
            parameter.HasDefaultConstructorConstraint = constraint.HasNew || constraint.IsStruct;
            if (constraint.IsStruct)
            {
                TypeReference valueType = parameter.Module.ImportReference(typeof(ValueType));
                parameter.Constraints.Add(new GenericParameterConstraint(valueType));
            }
            foreach (TypeSyntax type in constraint.Types)
            {
                parameter.Constraints.Add(new GenericParameterConstraint(scope.Resolve(type)));
            }
        }
    }
}
