using Mono.Cecil;

namespace Matex.Transparent.Weaving.Adapters;

/// <summary>Reads an adapter's declarations from its metadata and checks them.</summary>
internal sealed class AdapterReader(ModuleDefinition module, string path)
{
    private const string Interception = "Matex.Transparent.Interception.";
    private const string CoreAssembly = "Matex.Transparent";

    public IReadOnlyList<WeavingTarget> Targets()
    {
        WeavingTarget[] targets =
        [
            .. Attributes(module.Assembly, "WeavesAttribute")
                .Select(a => new WeavingTarget(
                    (string)a.ConstructorArguments[0].Value,
                    new VersionRange(
                        Bound((string)a.ConstructorArguments[1].Value),
                        Bound((string)a.ConstructorArguments[2].Value)
                    )
                )),
        ];
        return targets.Length > 0
            ? targets
            : throw Invalid("it declares no target: add [assembly: Weaves(\"Assembly.Name\", \"1.0\", \"1.2\")].");
    }

    public IReadOnlyList<Advice> Advices() =>
        [
            .. module
                .GetTypes()
                .SelectMany(type => type.Methods)
                .SelectMany(method => Attributes(method, "AroundAttribute").Select(a => ReadAdvice(method, a))),
        ];

    public MethodDefinition? OnLoad()
    {
        MethodDefinition[] methods =
        [
            .. module.GetTypes().SelectMany(t => t.Methods).Where(m => Attributes(m, "OnLoadAttribute").Any()),
        ];
        foreach (var method in methods)
        {
            if (
                methods.Length > 1
                || !IsReachable(method)
                || method.Parameters.Count > 0
                || method.HasGenericParameters
            )
            {
                throw Invalid(
                    $"[OnLoad] must mark one public static method without parameters, not {method.FullName}."
                );
            }
        }
        return methods.SingleOrDefault();
    }

    public AssemblyNameReference Core() =>
        module.AssemblyReferences.FirstOrDefault(r => r.Name == CoreAssembly)
        ?? throw Invalid($"it does not reference {CoreAssembly}.");

    private Advice ReadAdvice(MethodDefinition method, CustomAttribute attribute)
    {
        var properties = attribute.Properties.ToDictionary(p => p.Name, p => p.Argument.Value);
        var parameters = properties.GetValueOrDefault("Parameters") as CustomAttributeArgument[];
        var advice = new Advice(
            method,
            ((string)attribute.ConstructorArguments[0].Value).Replace('/', '+'),
            (string)attribute.ConstructorArguments[1].Value,
            parameters is null ? null : [.. parameters.Select(p => (string)p.Value)],
            properties.GetValueOrDefault("Assembly") as string,
            properties.GetValueOrDefault("Purpose") as string,
            properties.GetValueOrDefault("Optional") is true
        );
        CheckShape(advice);
        return advice;
    }

    private void CheckShape(Advice advice)
    {
        var method = advice.Method;
        if (!IsReachable(method))
        {
            throw Invalid(
                $"advice {method.FullName} must be public and static, in public types without type parameters."
            );
        }
        var proceed = method.Parameters.Count == 0 ? null : DelegateSignature.Of(advice.ProceedType);
        if (proceed is null)
        {
            throw Invalid($"the first parameter of advice {method.FullName} must be a delegate to the original body.");
        }
        int instances = advice.ArgumentTypes.Count - proceed.ParameterTypes.Count;
        var map = GenericMap.Identity;
        bool agrees =
            instances is 0 or 1
            && proceed.ParameterTypes.Zip(advice.ArgumentTypes.Skip(instances)).All(p => map.Same(p.First, p.Second))
            && (
                proceed.ReturnType is null
                    ? method.ReturnType.MetadataType == MetadataType.Void
                    : map.Same(proceed.ReturnType, method.ReturnType)
            );
        if (!agrees)
        {
            throw Invalid(
                $"the delegate of advice {method.FullName} must have the advice's return type and its parameters "
                    + "(without the instance)."
            );
        }
    }

    private string Bound(string version) =>
        version.Split('.').All(part => int.TryParse(part, out int value) && value >= 0)
            ? version
            : throw Invalid($"\"{version}\" in [Weaves] is not a version such as 1.2 or 1.2.0.");

    private static IEnumerable<CustomAttribute> Attributes(ICustomAttributeProvider provider, string name) =>
        provider.CustomAttributes.Where(a => a.AttributeType.FullName == Interception + name);

    private static bool IsReachable(MethodDefinition method)
    {
        bool reachable = method is { IsPublic: true, IsStatic: true };
        for (var type = method.DeclaringType; type is not null; type = type.DeclaringType)
        {
            reachable &= (type.IsPublic || type.IsNestedPublic) && !type.HasGenericParameters;
        }
        return reachable;
    }

    private WeavingException Invalid(string problem) =>
        new(WeavingCodes.InvalidAdapter, path, $"The adapter {module.Assembly.Name.Name} is wrong: {problem}");
}
