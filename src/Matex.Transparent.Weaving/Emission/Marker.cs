using Matex.Transparent.Weaving.Adapters;
using Mono.Cecil;

namespace Matex.Transparent.Weaving.Emission;

/// <summary>The attribute that a woven assembly carries.</summary>
internal static class Marker
{
    private const string Namespace = "Matex.Transparent.Interception";
    private const string Name = "WovenAttribute";

    /// <summary>The version of <paramref name="adapter"/> that has woven this assembly, or null.</summary>
    public static string? VersionOf(ModuleDefinition module, string adapter) =>
        module
            .Assembly.CustomAttributes.Where(a => a.AttributeType.FullName == $"{Namespace}.{Name}")
            .Where(a => (string)a.ConstructorArguments[0].Value == adapter)
            .Select(a => (string)a.ConstructorArguments[1].Value)
            .FirstOrDefault();

    public static void Add(TargetAssembly target, Adapter adapter, TypeImporter importer)
    {
        var module = target.Module;
        var text = module.TypeSystem.String;
        var type = new TypeReference(Namespace, Name, module, importer.Reference(adapter.Core));
        var constructor = new MethodReference(".ctor", module.TypeSystem.Void, type) { HasThis = true };
        constructor.Parameters.Add(new ParameterDefinition(text));
        constructor.Parameters.Add(new ParameterDefinition(text));

        var attribute = new CustomAttribute(constructor);
        attribute.ConstructorArguments.Add(new CustomAttributeArgument(text, adapter.Name));
        attribute.ConstructorArguments.Add(new CustomAttributeArgument(text, adapter.Version.ToString()));
        attribute.Properties.Add(Texts("Woven", target.JoinPoints, text));
        attribute.Properties.Add(Texts("Warnings", [.. target.Messages.Select(m => m.Text)], text));
        var versions = adapter.TargetNamed(target.Name)!.Versions;
        if (!versions.Contains(target.Version))
        {
            var range = new CustomAttributeArgument(text, versions.ToString());
            attribute.Properties.Add(new CustomAttributeNamedArgument("UnsupportedVersion", range));
        }
        module.Assembly.CustomAttributes.Add(attribute);
    }

    private static CustomAttributeNamedArgument Texts(string property, IReadOnlyList<string> values, TypeReference text)
    {
        CustomAttributeArgument[] items = [.. values.Select(value => new CustomAttributeArgument(text, value))];
        return new CustomAttributeNamedArgument(property, new CustomAttributeArgument(new ArrayType(text), items));
    }
}
