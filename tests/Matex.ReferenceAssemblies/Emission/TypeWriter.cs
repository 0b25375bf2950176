using Matex.Engine.ApiLists;
using Mono.Cecil;

namespace Matex.ReferenceAssemblies.Emission;

/// <summary>Kinds, bases, constraints, and what enumerations and delegates have beside their lines.</summary>
internal sealed class TypeWriter(TypeTable types)
{
    public static TypeAttributes Attributes(TypeLine line, bool nested) =>
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

    public void WriteBases(DeclaredType declared)
    {
        (TypeLine line, TypeDefinition type) = declared;
        Scope scope = new(types, type);
        Constraints.Write(type.GenericParameters, line.Constraints, scope);
        switch (line.Kind)
        {
            case "enum":
                type.BaseType = type.Module.ImportReference(typeof(Enum));
                const FieldAttributes Value =
                    FieldAttributes.Public | FieldAttributes.SpecialName | FieldAttributes.RTSpecialName;
                type.Fields.Add(new FieldDefinition("value__", Value, scope.Resolve(line.Bases[0])));
                break;
            case "delegate":
                WriteDelegate(line, type, scope);
                break;
            default:
                WriteClass(line, type, scope);
                break;
        }
    }

    private void WriteClass(TypeLine line, TypeDefinition type, Scope scope)
    {
        type.BaseType = line.Kind switch
        {
            "interface" => null,
            "struct" => type.Module.ImportReference(typeof(ValueType)),
            _ => type.Module.TypeSystem.Object,
        };
        foreach (TypeSyntax syntax in line.Bases)
        {
            TypeReference reference = scope.Resolve(syntax);
            if (IsInterface(type.Module, (NameSyntax)syntax))
            {
                type.Interfaces.Add(new InterfaceImplementation(reference));
            }
            else
            {
                type.BaseType = reference;
            }
        }
    }

    private bool IsInterface(ModuleDefinition module, NameSyntax name) =>
        types.Find(module, name.MetadataName) is { } declared ? declared.Line.Kind == "interface"
        : FrameworkTypes.Find(name.MetadataName) is { } external ? external.IsInterface
        : name.Parts[^1].Name.Split('.')[^1] is ['I', >= 'A' and <= 'Z', ..];

    private static void WriteDelegate(TypeLine line, TypeDefinition type, Scope scope)
    {
        ModuleDefinition module = type.Module;
        type.BaseType = module.ImportReference(typeof(MulticastDelegate));
        MethodDefinition constructor = new(
            ".ctor",
            MethodAttributes.Public
                | MethodAttributes.HideBySig
                | MethodAttributes.SpecialName
                | MethodAttributes.RTSpecialName,
            module.TypeSystem.Void
        )
        {
            ImplAttributes = MethodImplAttributes.Runtime,
        };
        constructor.Parameters.Add(new ParameterDefinition("object", 0, module.TypeSystem.Object));
        constructor.Parameters.Add(new ParameterDefinition("method", 0, module.TypeSystem.IntPtr));
        type.Methods.Add(constructor);
        MethodDefinition invoke = new(
            "Invoke",
            MethodAttributes.Public | MethodAttributes.HideBySig | MethodAttributes.NewSlot | MethodAttributes.Virtual,
            scope.Resolve(line.DelegateResult!)
        )
        {
            ImplAttributes = MethodImplAttributes.Runtime,
        };
        type.Methods.Add(invoke);
        Parameters.Write(invoke, line.DelegateParameters, scope);
    }
}
