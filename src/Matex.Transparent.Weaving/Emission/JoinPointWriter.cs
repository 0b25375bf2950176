using Matex.Transparent.Weaving.Adapters;
using Matex.Transparent.Weaving.JoinPoints;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace Matex.Transparent.Weaving.Emission;

/// <summary>
/// Rewrites a join point to
/// <c>if (!Advices.Active) return original(arguments); return Advice(original, this, arguments);</c>.
/// </summary>
internal sealed class JoinPointWriter(ModuleDefinition module, TypeImporter importer, AssemblyNameReference core)
{
    public void Write(JoinPoint joinPoint)
    {
        var (method, advice) = joinPoint;
        GenericParameter[] generics = [.. method.DeclaringType.GenericParameters, .. method.GenericParameters];
        var original = BodyMover.Move(method);
        var proceedType = importer.Import(advice.ProceedType, p => generics[p.Position]);
        var proceed = NeedsConversion(advice, method) ? WriteConversion(advice, method, original, generics) : original;

        var il = method.Body.GetILProcessor();
        var advised = il.Create(method.IsStatic ? OpCodes.Ldnull : OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldsfld, Active());
        il.Emit(OpCodes.Brtrue_S, advised);
        LoadArguments(il, method);
        il.Emit(OpCodes.Call, MethodReferences.FromInside(original));
        il.Emit(OpCodes.Ret);

        il.Append(advised);
        il.Emit(OpCodes.Ldftn, MethodReferences.FromInside(proceed));
        il.Emit(OpCodes.Newobj, MethodReferences.DelegateConstructor(proceedType, module.TypeSystem));
        if (!method.IsStatic)
        {
            il.Emit(OpCodes.Ldarg_0);
        }
        foreach (
            var (parameter, wanted) in method.Parameters.Zip(advice.ArgumentTypes.TakeLast(method.Parameters.Count))
        )
        {
            il.Emit(OpCodes.Ldarg, parameter);
            Widen(il, wanted, parameter.ParameterType);
        }
        il.Emit(OpCodes.Call, MethodReferences.Static(advice.Method, importer, module.TypeSystem, generics));
        Narrow(il, advice.Method.ReturnType, method.ReturnType);
        il.Emit(OpCodes.Ret);
        method.Body.Optimize();
    }

    private FieldReference Active() =>
        new(
            "Active",
            module.TypeSystem.Boolean,
            new TypeReference("Matex.Transparent.Interception", "Advices", module, importer.Reference(core))
        );

    private static bool NeedsConversion(Advice advice, MethodDefinition method) =>
        advice
            .ArgumentTypes.TakeLast(method.Parameters.Count)
            .Append(advice.Method.ReturnType)
            .Zip(method.Parameters.Select(p => p.ParameterType).Append(method.ReturnType))
            .Any(pair => SignatureMatch.IsWidening(pair.First, pair.Second));

    /// <summary>
    /// Writes a method with the delegate's signature that converts the arguments and calls the original, so that an advice
    /// which passes on a wrong object gets an <see cref="InvalidCastException"/>.
    /// </summary>
    private MethodDefinition WriteConversion(
        Advice advice,
        MethodDefinition method,
        MethodDefinition original,
        GenericParameter[] generics
    )
    {
        var returnType = importer.Import(advice.Method.ReturnType, p => generics[p.Position]);
        var conversion = BodyMover.Declare(method, method.Name + "$proceed", returnType);
        var il = conversion.Body.GetILProcessor();
        if (!method.IsStatic)
        {
            il.Emit(OpCodes.Ldarg_0);
        }
        foreach (
            var (parameter, wanted) in method.Parameters.Zip(advice.ArgumentTypes.TakeLast(method.Parameters.Count))
        )
        {
            var type = importer.Import(wanted, p => generics[p.Position]);
            var declared = new ParameterDefinition(parameter.Name, ParameterAttributes.None, type);
            conversion.Parameters.Add(declared);
            il.Emit(OpCodes.Ldarg, declared);
            Narrow(il, wanted, parameter.ParameterType);
        }
        il.Emit(OpCodes.Call, MethodReferences.FromInside(original));
        Widen(il, advice.Method.ReturnType, method.ReturnType);
        il.Emit(OpCodes.Ret);
        conversion.Body.Optimize();
        return conversion;
    }

    private static void LoadArguments(ILProcessor il, MethodDefinition method)
    {
        if (!method.IsStatic)
        {
            il.Emit(OpCodes.Ldarg_0);
        }
        foreach (var parameter in method.Parameters)
        {
            il.Emit(OpCodes.Ldarg, parameter);
        }
    }

    private static void Widen(ILProcessor il, TypeReference wanted, TypeReference found)
    {
        if (SignatureMatch.IsWidening(wanted, found) && (found.IsValueType || found.IsGenericParameter))
        {
            il.Emit(OpCodes.Box, found);
        }
    }

    private static void Narrow(ILProcessor il, TypeReference wanted, TypeReference found)
    {
        if (SignatureMatch.IsWidening(wanted, found))
        {
            il.Emit(OpCodes.Unbox_Any, found);
        }
    }
}
