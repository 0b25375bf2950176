using Matex.Engine.Completion;
using Mono.Cecil;

namespace Matex.Engine.Lists;

/// <summary>Takes out of a module that is open in memory what its completion has added.</summary>
internal static class SourceSurface
{
    public static void Restore(ModuleDefinition module)
    {
        foreach (TypeDefinition type in module.GetTypes().ToArray())
        {
            if (ThrowingBodies.IsMarked(type))
            {
                (type.DeclaringType?.NestedTypes ?? module.Types).Remove(type);
                continue;
            }
            foreach (PropertyDefinition property in type.Properties.Where(ThrowingBodies.IsMarked).ToArray())
            {
                type.Properties.Remove(property);
                type.Methods.Remove(property.GetMethod);
                type.Methods.Remove(property.SetMethod);
            }
            foreach (MethodDefinition method in type.Methods.Where(ThrowingBodies.IsMarked).ToArray())
            {
                type.Methods.Remove(method);
            }
            foreach (FieldDefinition field in type.Fields.Where(ThrowingBodies.IsMarked).ToArray())
            {
                type.Fields.Remove(field);
            }
        }
    }
}
