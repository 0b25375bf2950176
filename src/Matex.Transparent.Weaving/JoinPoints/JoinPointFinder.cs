using Matex.Transparent.Weaving.Adapters;
using Mono.Cecil;

namespace Matex.Transparent.Weaving.JoinPoints;

/// <summary>Finds the method that an advice names among the target assemblies that the program has.</summary>
internal sealed class JoinPointFinder(Adapter adapter, IReadOnlyList<TargetAssembly> present)
{
    /// <summary>
    /// The join point and its assembly, or null. Anything wrong is added to the messages of the assembly it is about.
    /// </summary>
    public (TargetAssembly Target, JoinPoint JoinPoint)? Find(Advice advice)
    {
        TargetAssembly[] targets = [.. present.Where(t => advice.Assembly is null || t.Name == advice.Assembly)];
        foreach (var target in targets)
        {
            var type = target.Module.GetType(advice.Type.Replace('+', '/'));
            if (type is not null)
            {
                return FindMethod(advice, target, type) is { } method ? (target, new JoinPoint(method, advice)) : null;
            }
        }
        // A type that is nowhere is missing only if every assembly that might hold it is there.
        bool complete = advice.Assembly is not null || present.Count == adapter.Targets.Count;
        if (targets.Length > 0 && complete)
        {
            Missing(advice, targets[0], $"no type {advice.Type}");
        }
        return null;
    }

    private MethodDefinition? FindMethod(Advice advice, TargetAssembly target, TypeDefinition type)
    {
        MethodDefinition[] named =
        [
            .. type.Methods.Where(m => m.Name == advice.JoinPoint && HasParameters(m, advice.ParameterTypes)),
        ];
        if (named.Length == 0)
        {
            string overload = advice.ParameterTypes is { } types ? $"({string.Join(", ", types)})" : "";
            Missing(advice, target, $"no method {advice.Name}{overload}");
            return null;
        }
        var fitting = named
            .Select(m => (Method: m, Distance: SignatureMatch.Distance(advice, m)))
            .Where(m => m.Distance is not null)
            .GroupBy(m => m.Distance)
            .MinBy(g => g.Key)
            ?.Select(m => m.Method)
            .ToArray();
        if (fitting is not [var method])
        {
            string found = string.Join("; ", (fitting ?? named).Select(m => m.FullName));
            string problem = fitting is null
                ? $"has {advice.Name} with another signature than the advice {advice.Method.FullName} (found: {found})"
                : $"has several methods {advice.Name} that fit the advice: name one by Parameters (found: {found})";
            Report(WeavingCodes.ChangedJoinPoint, advice, target, problem);
            return null;
        }
        if (Unsuitable(method) is { } reason)
        {
            Report(WeavingCodes.UnsuitableJoinPoint, advice, target, $"has {advice.Name}, but {reason}");
            return null;
        }
        return method;
    }

    private static bool HasParameters(MethodDefinition method, string[]? types) =>
        types is null
        || types.Length == method.Parameters.Count
            && method
                .Parameters.Select(p => p.ParameterType)
                .Zip(types)
                .All(p => p.First.FullName == p.Second || p.First.Name == p.Second);

    private static string? Unsuitable(MethodDefinition method) =>
        method switch
        {
            { HasBody: false } => "it has no body",
            { IsConstructor: true } => "constructors cannot carry an advice",
            { IsStatic: false, DeclaringType.IsValueType: true } =>
                "instance methods of structs cannot carry an advice",
            _ => null,
        };

    private void Missing(Advice advice, TargetAssembly target, string what)
    {
        if (!advice.Optional)
        {
            Report(WeavingCodes.MissingJoinPoint, advice, target, $"has {what}");
        }
    }

    private void Report(string code, Advice advice, TargetAssembly target, string problem)
    {
        var known = adapter.TargetNamed(target.Name)!.Versions;
        target.Warn(
            code,
            $"{target.Name} {target.Version} {problem}. {adapter.Name} {adapter.Version} knows the versions {known}. "
                + $"Lost: {advice.Loss}."
        );
    }
}
