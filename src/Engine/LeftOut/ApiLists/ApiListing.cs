using Mono.Cecil;

namespace Matex.Engine.ApiLists;

/// <summary>The public and protected surface of an assembly, one line a member, as in <c>tfnet/api-*.txt</c>.</summary>
public static class ApiListing
{
    /// <param name="module">The assembly's module.</param>
    /// <param name="presence">Whether messages' HasX and ClearX are listed, in which protobuf compilers differ.</param>
    public static IEnumerable<string> MembersOf(ModuleDefinition module, bool presence = false) =>
        module.GetTypes().Where(IsVisible).SelectMany(type => MembersOf(type, presence));

    /// <summary>Types that a user sees, with the pieces that the test compares.</summary>
    public static IEnumerable<ApiType> TypesOf(ModuleDefinition module) =>
        module.GetTypes().Where(IsVisible).Select(ApiType.From);

    public static bool IsVisible(TypeDefinition type) =>
        type.DeclaringType is null
            ? type.IsPublic
            : (type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamilyOrAssembly)
                && IsVisible(type.DeclaringType);

    private static IEnumerable<string> MembersOf(TypeDefinition type, bool presence)
    {
        if (type.BaseType?.FullName == "System.MulticastDelegate")
        {
            yield break;
        }
        bool message = !presence && type.Interfaces.Any(i => i.InterfaceType.FullName == "Google.Protobuf.IMessage");
        string owner = TypeNames.OfDefinition(type);
        foreach (FieldDefinition field in type.Fields.Where(f => IsVisible(f.Attributes) && !f.IsSpecialName))
        {
            yield return type.IsEnum ? $"F {owner}.{field.Name} = {field.Constant}" : MemberLines.Of(owner, field);
        }
        foreach (PropertyDefinition property in type.Properties)
        {
            if (message && IsPresence(property.Name, "Has"))
            {
                continue;
            }
            if (MemberLines.IsVisible(property.GetMethod) || MemberLines.IsVisible(property.SetMethod))
            {
                yield return MemberLines.Of(owner, property);
            }
        }
        foreach (MethodDefinition method in type.Methods.Where(MemberLines.IsVisible))
        {
            bool accessor =
                method.IsGetter || method.IsSetter || method.IsAddOn || method.IsRemoveOn || method.Name == ".cctor";
            if (!accessor && !method.HasOverridesOnly() && !(message && IsPresence(method.Name, "Clear")))
            {
                yield return MemberLines.Of(owner, method);
            }
        }
    }

    // The protobuf compiler of today also writes HasX and ClearX for the members of a oneof.
    private static bool IsPresence(string name, string prefix) =>
        name.StartsWith(prefix, StringComparison.Ordinal) && name.Length > prefix.Length;

    private static bool IsVisible(FieldAttributes attributes) =>
        (attributes & FieldAttributes.FieldAccessMask)
            is FieldAttributes.Public
                or FieldAttributes.Family
                or FieldAttributes.FamORAssem;

    // An explicit implementation of an interface is private; a public one with overrides is a real member.
    private static bool HasOverridesOnly(this MethodDefinition method) => method.HasOverrides && method.IsPrivate;
}
