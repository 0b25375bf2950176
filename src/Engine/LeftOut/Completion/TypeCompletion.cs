using Matex.Engine.ApiLists;
using Mono.Cecil;

namespace Matex.Engine.Completion;

/// <summary>
/// Types that are left out as a whole. They implement no interfaces: none of their objects is ever made.
/// </summary>
internal sealed class TypeCompletion(ModuleDefinition module, KnownTypes types, ThrowingBodies bodies)
{
    public TypeDefinition Declare(TypeLine line)
    {
        NamePart part = line.Name.Parts[^1];
        TypeDefinition type;
        if (line.Name.Parts.Count > 1)
        {
            NameSyntax outer = new([.. line.Name.Parts.SkipLast(1)]);
            type = new TypeDefinition("", part.MetadataName, Attributes(line, nested: true));
            (types.Own(outer.MetadataName) ?? throw new UnknownTypeException(outer.MetadataName)).NestedTypes.Add(type);
        }
        else
        {
            int dot = part.Name.LastIndexOf('.');
            type = new TypeDefinition(
                dot < 0 ? "" : part.Name[..dot],
                part.MetadataName[(dot + 1)..],
                Attributes(line, nested: false)
            );
            module.Types.Add(type);
        }
        foreach (TypeSyntax parameter in line.Name.Arguments)
        {
            type.GenericParameters.Add(new GenericParameter(((NameSyntax)parameter).Parts[0].Name, type));
        }
        types.Add(type);
        bodies.MarkLeftOut(type);
        return type;
    }

    public void Define(TypeLine line, TypeDefinition type)
    {
        TypeScope scope = new(types, type);
        switch (line.Kind)
        {
            case "enum":
                type.BaseType = types.Find("System.Enum");
                const FieldAttributes Value =
                    FieldAttributes.Public | FieldAttributes.SpecialName | FieldAttributes.RTSpecialName;
                type.Fields.Add(new FieldDefinition("value__", Value, scope.Resolve(line.Bases[0])));
                break;
            case "delegate":
                DefineDelegate(line, type, scope);
                break;
            case "interface":
                break;
            case "struct":
                type.BaseType = types.Find("System.ValueType");
                break;
            default:
                type.BaseType = line
                    .Bases.Select(scope.Resolve)
                    .FirstOrDefault(b => b.Resolve() is { IsInterface: false });
                type.BaseType ??= module.TypeSystem.Object;
                break;
        }
    }

    private static TypeAttributes Attributes(TypeLine line, bool nested) =>
        (nested, line.IsPublic) switch
        {
            (true, true) => TypeAttributes.NestedPublic,
            (true, false) => TypeAttributes.NestedFamily,
            _ => TypeAttributes.Public,
        }
        | line.Kind switch
        {
            "static class" => TypeAttributes.Abstract | TypeAttributes.Sealed | TypeAttributes.BeforeFieldInit,
            "abstract class" => TypeAttributes.Abstract,
            "sealed class" or "enum" or "delegate" => TypeAttributes.Sealed,
            "struct" => TypeAttributes.Sealed | TypeAttributes.SequentialLayout,
            "interface" => TypeAttributes.Interface | TypeAttributes.Abstract,
            _ => TypeAttributes.Class,
        };

    private void DefineDelegate(TypeLine line, TypeDefinition type, TypeScope scope)
    {
        type.BaseType = types.Find("System.MulticastDelegate");
        MethodDefinition constructor = Runtime(
            ".ctor",
            MethodAttributes.SpecialName | MethodAttributes.RTSpecialName,
            module.TypeSystem.Void
        );
        constructor.Parameters.Add(new ParameterDefinition("object", 0, module.TypeSystem.Object));
        constructor.Parameters.Add(new ParameterDefinition("method", 0, module.TypeSystem.IntPtr));
        MethodDefinition invoke = Runtime(
            "Invoke",
            MethodAttributes.NewSlot | MethodAttributes.Virtual,
            scope.Resolve(line.DelegateResult!)
        );
        Signatures.AddParameters(type, invoke, line.DelegateParameters, scope);
        type.Methods.Add(constructor);
        type.Methods.Add(invoke);
    }

    private static MethodDefinition Runtime(string name, MethodAttributes attributes, TypeReference result) =>
        new(name, MethodAttributes.Public | MethodAttributes.HideBySig | attributes, result)
        {
            ImplAttributes = MethodImplAttributes.Runtime,
        };
}
