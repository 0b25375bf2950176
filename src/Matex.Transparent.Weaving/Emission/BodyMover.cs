using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Matex.Transparent.Weaving.Emission;

/// <summary>Moves a method's body, with its symbols, to a new private method of the same signature.</summary>
internal static class BodyMover
{
    private const string Suffix = "$matex";

    public static MethodDefinition Move(MethodDefinition method)
    {
        var moved = Declare(method, method.Name + Suffix, method.ReturnType);
        foreach (var parameter in method.Parameters)
        {
            // A default value belongs to the join point alone.
            var attributes = parameter.Attributes & ~(ParameterAttributes.HasDefault | ParameterAttributes.Optional);
            moved.Parameters.Add(new ParameterDefinition(parameter.Name, attributes, parameter.ParameterType));
        }
        moved.ImplAttributes = method.ImplAttributes & ~MethodImplAttributes.Synchronized;
        MoveBody(method, moved);
        return moved;
    }

    /// <summary>Adds a private method without parameters, with the type parameters of <paramref name="model"/>.</summary>
    public static MethodDefinition Declare(MethodDefinition model, string name, TypeReference returnType)
    {
        var type = model.DeclaringType;
        string unique = name;
        for (int i = 2; type.Methods.Any(m => m.Name == unique && m.Parameters.Count == model.Parameters.Count); i++)
        {
            unique = name + i;
        }
        var attributes =
            MethodAttributes.Private | MethodAttributes.HideBySig | (model.Attributes & MethodAttributes.Static);
        var method = new MethodDefinition(unique, attributes, returnType) { HasThis = model.HasThis };
        foreach (var parameter in model.GenericParameters)
        {
            var copy = new GenericParameter(parameter.Name, method) { Attributes = parameter.Attributes };
            foreach (var constraint in parameter.Constraints)
            {
                copy.Constraints.Add(new GenericParameterConstraint(constraint.ConstraintType));
            }
            method.GenericParameters.Add(copy);
        }
        type.Methods.Add(method);
        return method;
    }

    private static void MoveBody(MethodDefinition from, MethodDefinition to)
    {
        var source = from.Body;
        var symbols = from.DebugInformation;
        Instruction[] instructions = [.. source.Instructions];
        VariableDefinition[] variables = [.. source.Variables];
        from.Body = new MethodBody(from);
        from.DebugInformation = null;

        var target = new MethodBody(to)
        {
            InitLocals = source.InitLocals,
            LocalVarToken = source.LocalVarToken,
            MaxStackSize = source.MaxStackSize,
        };
        to.Body = target;
        foreach (var variable in variables)
        {
            target.Variables.Add(variable);
        }
        foreach (var instruction in instructions)
        {
            if (instruction.Operand is ParameterDefinition parameter)
            {
                instruction.Operand = parameter.Index < 0 ? target.ThisParameter : to.Parameters[parameter.Index];
            }
            target.Instructions.Add(instruction);
        }
        foreach (var handler in source.ExceptionHandlers)
        {
            target.ExceptionHandlers.Add(handler);
        }
        MoveSymbols(symbols, to);
    }

    private static void MoveSymbols(MethodDebugInformation symbols, MethodDefinition to)
    {
        var target = to.DebugInformation;
        target.Scope = symbols.Scope;
        target.StateMachineKickOffMethod = symbols.StateMachineKickOffMethod;
        foreach (var point in symbols.SequencePoints)
        {
            target.SequencePoints.Add(point);
        }
        foreach (var custom in symbols.CustomDebugInformations)
        {
            target.CustomDebugInformations.Add(custom);
        }
    }
}
