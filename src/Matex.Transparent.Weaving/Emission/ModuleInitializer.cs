using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Matex.Transparent.Weaving.Emission;

/// <summary>Makes a module call a method when it is loaded (ECMA-335 II.10.5.3 calls it the module's type initializer).</summary>
internal static class ModuleInitializer
{
    private const string Name = ".cctor";

    /// <summary>Adds a call of <paramref name="method"/>, after an initializer that is already there.</summary>
    public static void Append(ModuleDefinition module, MethodReference method)
    {
        var type = module.GetType("<Module>");
        var existing = type.Methods.FirstOrDefault(m => m.Name == Name);
        if (existing is not null)
        {
            existing.Name = "Initialize$matex" + type.Methods.Count;
            existing.IsSpecialName = false;
            existing.IsRuntimeSpecialName = false;
        }
        var initializer = new MethodDefinition(
            Name,
            MethodAttributes.Private
                | MethodAttributes.Static
                | MethodAttributes.HideBySig
                | MethodAttributes.SpecialName
                | MethodAttributes.RTSpecialName,
            module.TypeSystem.Void
        );
        var il = initializer.Body.GetILProcessor();
        if (existing is not null)
        {
            il.Emit(OpCodes.Call, existing);
        }
        il.Emit(OpCodes.Call, method);
        il.Emit(OpCodes.Ret);
        type.Methods.Add(initializer);
    }
}
