using System.Runtime.CompilerServices;
using Matex.Engine.ApiLists;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Matex.ReferenceAssemblies.Emission;

/// <summary>Fields, properties, methods and constructors. A body only throws: nothing is ever run here.</summary>
internal sealed class MemberWriter(TypeTable types)
{
    public void Write(ModuleDefinition module, MemberLine line)
    {
        DeclaredType owner = types.Owner(module, line.Owner);
        switch (line)
        {
            case FieldLine field:
                WriteField(owner.Definition, field);
                break;
            case PropertyLine property:
                WriteProperty(owner.Definition, property);
                break;
            case MethodLine method:
                WriteMethod(owner.Definition, method);
                break;
        }
    }

    private void WriteField(TypeDefinition owner, FieldLine line)
    {
        TypeReference type = line.Type is null ? owner : new Scope(types, owner).Resolve(line.Type);
        FieldDefinition field = new(line.Name, FieldAttributesOf(line.Modifiers), type);
        if (line.Modifiers.HasFlag(Modifiers.Const))
        {
            field.HasDefault = true;
            field.Constant = Constants.For(type, line.Constant);
        }
        owner.Fields.Add(field);
    }

    private void WriteProperty(TypeDefinition owner, PropertyLine line)
    {
        Scope scope = new(types, owner);
        PropertyDefinition property = new(line.Name, PropertyAttributes.None, scope.Resolve(line.Type));
        owner.Properties.Add(property);
        if (line.Get is not null)
        {
            property.GetMethod = Add(
                owner,
                "get_" + line.Name,
                Accessor(line.Modifiers, line.Get),
                property.PropertyType
            );
            Parameters.Write(property.GetMethod, line.Index, scope);
        }
        if (line.Set is not null)
        {
            TypeReference result = owner.Module.TypeSystem.Void;
            if (line.Set.EndsWith("init", StringComparison.Ordinal))
            {
                result = new RequiredModifierType(owner.Module.ImportReference(typeof(IsExternalInit)), result);
            }
            property.SetMethod = Add(owner, "set_" + line.Name, Accessor(line.Modifiers, line.Set), result);
            Parameters.Write(property.SetMethod, line.Index, scope);
            property.SetMethod.Parameters.Add(new ParameterDefinition("value", 0, property.PropertyType));
        }
        if (line.Index.Count > 0 && owner.CustomAttributes.All(a => a.AttributeType.Name != "DefaultMemberAttribute"))
        {
            System.Reflection.ConstructorInfo constructor =
                typeof(System.Reflection.DefaultMemberAttribute).GetConstructor([typeof(string)])!;
            CustomAttribute attribute = new(owner.Module.ImportReference(constructor));
            attribute.ConstructorArguments.Add(new CustomAttributeArgument(owner.Module.TypeSystem.String, line.Name));
            owner.CustomAttributes.Add(attribute);
        }
    }

    private void WriteMethod(TypeDefinition owner, MethodLine line)
    {
        MethodDefinition method = Add(owner, line.Name, line.Modifiers, owner.Module.TypeSystem.Void);
        foreach (string name in line.GenericParameters)
        {
            method.GenericParameters.Add(new GenericParameter(name, method));
        }
        Scope scope = new(types, owner, method);
        if (line.Result is not null)
        {
            method.ReturnType = scope.Resolve(line.Result);
        }
        Constraints.Write(method.GenericParameters, line.Constraints, scope);
        Parameters.Write(method, line.Parameters, scope);
    }

    private static MethodDefinition Add(TypeDefinition owner, string name, Modifiers modifiers, TypeReference result)
    {
        MethodAttributes attributes = MethodAttributes.HideBySig | Access(modifiers);
        if (owner.IsInterface)
        {
            attributes |= MethodAttributes.Virtual | MethodAttributes.Abstract | MethodAttributes.NewSlot;
        }
        attributes |= (modifiers & Modifiers.Static) != 0 ? MethodAttributes.Static : 0;
        attributes |= (modifiers & Modifiers.Abstract) != 0 ? MethodAttributes.Abstract : 0;
        if ((modifiers & (Modifiers.Abstract | Modifiers.Virtual | Modifiers.Override)) != 0)
        {
            attributes |= MethodAttributes.Virtual;
            attributes |= (modifiers & Modifiers.Override) != 0 ? 0 : MethodAttributes.NewSlot;
        }
        else if (MayImplement(owner, name, modifiers))
        {
            attributes |= MethodAttributes.Virtual | MethodAttributes.NewSlot | MethodAttributes.Final;
        }
        if (name == ".ctor")
        {
            attributes |= MethodAttributes.SpecialName | MethodAttributes.RTSpecialName;
        }
        if (
            name.StartsWith("op_", StringComparison.Ordinal)
            || name.StartsWith("get_", StringComparison.Ordinal)
            || name.StartsWith("set_", StringComparison.Ordinal)
        )
        {
            attributes |= MethodAttributes.SpecialName;
        }
        MethodDefinition method = new(name, attributes, result);
        if (!method.IsAbstract)
        {
            ILProcessor body = method.Body.GetILProcessor();
            body.Emit(OpCodes.Ldnull);
            body.Emit(OpCodes.Throw);
        }
        owner.Methods.Add(method);
        return method;
    }

    // The compiler gives these flags to what implements an interface, and the runtime asks for them; a list does not tell
    // which methods do, and to all others the flags make no difference.
    private static bool MayImplement(TypeDefinition owner, string name, Modifiers modifiers) =>
        owner is { HasInterfaces: true, IsInterface: false } && modifiers == Modifiers.Public && name != ".ctor";

    // An accessor's own word narrows that of the property.
    private static Modifiers Accessor(Modifiers property, string accessor) =>
        accessor.StartsWith("protected ", StringComparison.Ordinal)
            ? (property & ~Modifiers.Public) | Modifiers.Protected
            : property;

    private static MethodAttributes Access(Modifiers modifiers) =>
        modifiers.HasFlag(Modifiers.Private) ? MethodAttributes.Private
        : modifiers.HasFlag(Modifiers.Protected) ? MethodAttributes.Family
        : MethodAttributes.Public;

    private static FieldAttributes FieldAttributesOf(Modifiers modifiers)
    {
        FieldAttributes attributes =
            modifiers.HasFlag(Modifiers.Private) ? FieldAttributes.Private
            : modifiers.HasFlag(Modifiers.Protected) ? FieldAttributes.Family
            : FieldAttributes.Public;
        return attributes
            | (modifiers.HasFlag(Modifiers.Const) ? FieldAttributes.Static | FieldAttributes.Literal : 0)
            | (modifiers.HasFlag(Modifiers.Static) ? FieldAttributes.Static : 0)
            | (modifiers.HasFlag(Modifiers.ReadOnly) ? FieldAttributes.InitOnly : 0);
    }
}
