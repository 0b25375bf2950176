using Matex.Engine.ApiLists;
using Mono.Cecil;

namespace Matex.Engine.Completion;

/// <summary>Members that are left out, of types that the engine has and of those that it has not.</summary>
internal sealed class MemberCompletion(KnownTypes types, ThrowingBodies bodies)
{
    /// <summary>Adds a member, unless it is there, is inherited, or could not throw: fields and abstract members.</summary>
    /// <exception cref="UnknownTypeException">It names a type that is not known.</exception>
    public bool Add(MemberLine line)
    {
        TypeDefinition owner = types.Own(OwnerName.Metadata(line.Owner)) ?? throw new UnknownTypeException(line.Owner);
        return line switch
        {
            FieldLine field => AddField(owner, field),
            PropertyLine property => CanBeAdded(owner, property.Modifiers) && AddProperty(owner, property),
            MethodLine method => CanBeAdded(owner, method.Modifiers) && AddMethod(owner, method),
            _ => throw new ArgumentOutOfRangeException(nameof(line)),
        };
    }

    // An abstract member would have to be implemented by classes of the engine.
    private static bool CanBeAdded(TypeDefinition owner, Modifiers modifiers) =>
        owner.IsInterface || ThrowingBodies.IsMarked(owner) || !modifiers.HasFlag(Modifiers.Abstract);

    private bool AddField(TypeDefinition owner, FieldLine line)
    {
        TypeReference type = line.Type is null ? owner : new TypeScope(types, owner).Resolve(line.Type);
        bool constant = line.Modifiers.HasFlag(Modifiers.Const);
        bool isUnreachable = ThrowingBodies.IsMarked(owner) && !line.Modifiers.HasFlag(Modifiers.Static);
        if (!(constant || isUnreachable) || owner.Fields.Any(f => f.Name == line.Name))
        {
            return false;
        }
        FieldDefinition field = new(
            line.Name,
            Access(line.Modifiers)
                | (constant ? FieldAttributes.Static | FieldAttributes.Literal : 0)
                | (line.Modifiers.HasFlag(Modifiers.Static) ? FieldAttributes.Static : 0)
                | (line.Modifiers.HasFlag(Modifiers.ReadOnly) ? FieldAttributes.InitOnly : 0),
            type
        );
        owner.Fields.Add(field);
        bodies.MarkLeftOut(field);
        if (constant)
        {
            TypeReference number = owner.IsEnum ? owner.Fields.Single(f => f.Name == "value__").FieldType : type;
            field.HasDefault = true;
            field.Constant = Signatures.Constant(number, line.Constant);
        }
        return true;
    }

    private bool AddProperty(TypeDefinition owner, PropertyLine line)
    {
        TypeScope scope = new(types, owner);
        TypeReference type = scope.Resolve(line.Type);
        MethodDefinition? get = line.Get is null
            ? null
            : Make(owner, "get_" + line.Name, Accessor(line, line.Get), type);
        MethodDefinition? set = null;
        if (get is not null)
        {
            Signatures.AddParameters(owner, get, line.Index, scope);
        }
        if (line.Set is not null)
        {
            TypeReference result = owner.Module.TypeSystem.Void;
            if (line.Set.EndsWith("init", StringComparison.Ordinal))
            {
                TypeReference init = types.Find("System.Runtime.CompilerServices.IsExternalInit");
                result = new RequiredModifierType(init, result);
            }
            set = Make(owner, "set_" + line.Name, Accessor(line, line.Set), result);
            Signatures.AddParameters(owner, set, line.Index, scope);
            set.Parameters.Add(new ParameterDefinition("value", 0, type));
        }
        if (Exists(owner, (get ?? set)!))
        {
            return false;
        }
        PropertyDefinition property = new(line.Name, PropertyAttributes.None, type)
        {
            GetMethod = get,
            SetMethod = set,
        };
        foreach (MethodDefinition accessor in new[] { get, set }.OfType<MethodDefinition>())
        {
            Finish(owner, accessor, $"{line.Owner}.{line.Name}");
        }
        owner.Properties.Add(property);
        bodies.MarkLeftOut(property);
        return true;
    }

    private bool AddMethod(TypeDefinition owner, MethodLine line)
    {
        MethodDefinition method = Make(owner, line.Name, line.Modifiers, owner.Module.TypeSystem.Void);
        foreach (string name in line.GenericParameters)
        {
            method.GenericParameters.Add(new GenericParameter(name, method));
        }
        TypeScope scope = new(types, owner, method);
        if (line.Result is not null)
        {
            method.ReturnType = scope.Resolve(line.Result);
        }
        Signatures.AddConstraints(method, line.Constraints, scope);
        Signatures.AddParameters(owner, method, line.Parameters, scope);
        if (Exists(owner, method))
        {
            return false;
        }
        Finish(owner, method, line.Name == ".ctor" ? $"new {line.Owner}" : $"{line.Owner}.{line.Name}");
        bodies.MarkLeftOut(method);
        return true;
    }

    private void Finish(TypeDefinition owner, MethodDefinition method, string name)
    {
        owner.Methods.Add(method);
        if (!method.IsAbstract)
        {
            bodies.Write(method, name);
        }
    }

    // A call that names a type finds what the type inherits.
    private static bool Exists(TypeDefinition owner, MethodDefinition method)
    {
        for (TypeDefinition? type = owner; type is not null; type = type.BaseType?.Resolve())
        {
            if (type.Methods.Any(m => !(m.IsAbstract && type != owner) && m.Name == method.Name && Same(m, method)))
            {
                return true;
            }
            if (method.Name == ".ctor" || ThrowingBodies.IsMarked(owner))
            {
                return false;
            }
        }
        return false;
    }

    private static bool Same(MethodDefinition a, MethodDefinition b) =>
        a.GenericParameters.Count == b.GenericParameters.Count
        && a.ReturnType.FullName == b.ReturnType.FullName
        && a.Parameters.Select(p => p.ParameterType.FullName)
            .SequenceEqual(b.Parameters.Select(p => p.ParameterType.FullName));

    private static MethodDefinition Make(TypeDefinition owner, string name, Modifiers modifiers, TypeReference result)
    {
        bool special =
            name is ".ctor"
            || name.StartsWith("op_", StringComparison.Ordinal)
            || name.StartsWith("get_", StringComparison.Ordinal)
            || name.StartsWith("set_", StringComparison.Ordinal);
        MethodAttributes attributes =
            MethodAttributes.HideBySig
            | (modifiers.HasFlag(Modifiers.Protected) ? MethodAttributes.Family : MethodAttributes.Public)
            | (modifiers.HasFlag(Modifiers.Static) ? MethodAttributes.Static : 0)
            | (special ? MethodAttributes.SpecialName : 0)
            | (name == ".ctor" ? MethodAttributes.RTSpecialName : 0);
        if (owner.IsInterface)
        {
            // What an interface of the engine lacks gets a body, since the engine's classes do not implement it.
            attributes |= MethodAttributes.Virtual | MethodAttributes.NewSlot;
            attributes |= ThrowingBodies.IsMarked(owner) ? MethodAttributes.Abstract : 0;
        }
        else if ((modifiers & (Modifiers.Abstract | Modifiers.Virtual | Modifiers.Override)) != 0)
        {
            attributes |= MethodAttributes.Virtual;
            attributes |= modifiers.HasFlag(Modifiers.Override) ? 0 : MethodAttributes.NewSlot;
            attributes |= modifiers.HasFlag(Modifiers.Abstract) ? MethodAttributes.Abstract : 0;
        }
        return new MethodDefinition(name, attributes, result);
    }

    // An accessor's own word narrows that of the property.
    private static Modifiers Accessor(PropertyLine line, string accessor) =>
        accessor.StartsWith("protected ", StringComparison.Ordinal)
            ? (line.Modifiers & ~Modifiers.Public) | Modifiers.Protected
            : line.Modifiers;

    private static FieldAttributes Access(Modifiers modifiers) =>
        modifiers.HasFlag(Modifiers.Protected) ? FieldAttributes.Family : FieldAttributes.Public;
}
