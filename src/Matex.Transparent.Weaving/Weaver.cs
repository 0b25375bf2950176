using Matex.Transparent.Weaving.Adapters;
using Matex.Transparent.Weaving.Emission;
using Matex.Transparent.Weaving.JoinPoints;

namespace Matex.Transparent.Weaving;

/// <summary>Weaves the advices of adapters into copies of a program's assemblies.</summary>
public static class Weaver
{
    /// <summary>
    /// Weaves every assembly of <paramref name="request"/> that an adapter names as a target, and writes the copies. The
    /// originals are not touched. Equal requests give equal bytes.
    /// </summary>
    /// <returns>What was woven, and what the weaver has to say; nothing is written if a message is an error.</returns>
    public static WeavingResult Weave(WeavingRequest request)
    {
        Adapter[] adapters = [];
        TargetAssembly[] targets = [];
        try
        {
            adapters = [.. request.Adapters.Select(Adapter.Read)];
            targets = [.. OpenTargets(request.Assemblies, adapters)];
            List<WeavingMessage> errors = [.. adapters.SelectMany(adapter => WeaveAll(adapter, targets))];
            if (errors.Count > 0)
            {
                return new WeavingResult([], errors);
            }
            return new WeavingResult(
                [.. targets.Select(target => Write(target, request.OutputDirectory))],
                [.. targets.SelectMany(target => target.Messages), .. NothingToWeave(targets, adapters)]
            );
        }
        catch (WeavingException exception)
        {
            return new WeavingResult([], [exception.ToMessage()]);
        }
        finally
        {
            Array.ForEach(targets, target => target.Dispose());
            Array.ForEach(adapters, adapter => adapter.Dispose());
        }
    }

    /// <summary>The assemblies that the adapter at <paramref name="path"/> weaves.</summary>
    /// <exception cref="WeavingException">The file is no adapter.</exception>
    public static IReadOnlyList<WeavingTarget> TargetsOf(string path)
    {
        using var adapter = Adapter.Read(path);
        return adapter.Targets;
    }

    private static IEnumerable<WeavingMessage> NothingToWeave(TargetAssembly[] targets, Adapter[] adapters)
    {
        if (targets.Length == 0)
        {
            string names = string.Join(", ", adapters.SelectMany(a => a.Targets).Select(t => t.Assembly));
            string text =
                $"The program has none of the assemblies that can be woven ({names}), so it will not run in parallel.";
            yield return new WeavingMessage(WeavingSeverity.Warning, WeavingCodes.NothingToWeave, "", text);
        }
    }

    private static IEnumerable<TargetAssembly> OpenTargets(IEnumerable<string> paths, Adapter[] adapters)
    {
        HashSet<string> names = [.. adapters.SelectMany(a => a.Targets).Select(t => t.Assembly)];
        return paths
            .Where(path => names.Contains(Path.GetFileNameWithoutExtension(path)))
            .Where(path => Path.GetExtension(path).Equals(".dll", StringComparison.OrdinalIgnoreCase))
            .Distinct()
            .Select(path => new TargetAssembly(path, AssemblyFile.Read(path, symbols: true)));
    }

    private static IEnumerable<WeavingMessage> WeaveAll(Adapter adapter, TargetAssembly[] targets)
    {
        TargetAssembly[] present = [.. targets.Where(target => adapter.TargetNamed(target.Name) is not null)];
        TargetAssembly[] marked = [.. present.Where(t => Marker.VersionOf(t.Module, adapter.Name) is not null)];
        if (marked.Length > 0)
        {
            return marked.SelectMany(target => CheckMarker(target, adapter));
        }
        var finder = new JoinPointFinder(adapter, present);
        var found = adapter.Advices.Select(finder.Find).OfType<(TargetAssembly Target, JoinPoint JoinPoint)>().ToList();
        foreach (var target in present)
        {
            WeaveOne(adapter, target, [.. found.Where(f => f.Target == target).Select(f => f.JoinPoint)]);
        }
        return [];
    }

    private static void WeaveOne(Adapter adapter, TargetAssembly target, IReadOnlyList<JoinPoint> joinPoints)
    {
        var versions = adapter.TargetNamed(target.Name)!.Versions;
        if (!versions.Contains(target.Version))
        {
            target.Warn(
                WeavingCodes.UnsupportedVersion,
                $"{target.Name} {target.Version} is not supported: {adapter.Name} {adapter.Version} knows the versions "
                    + $"{versions}. Use one of these, or another version of Matex.Transparent."
            );
        }
        var importer = new TypeImporter(target.Module);
        var writer = new JoinPointWriter(target.Module, importer, adapter.Core);
        foreach (var joinPoint in joinPoints)
        {
            writer.Write(joinPoint);
            target.JoinPoints.Add(joinPoint.Name);
        }
        if (adapter.OnLoad is { } start)
        {
            var call = MethodReferences.Static(start, importer, target.Module.TypeSystem, []);
            ModuleInitializer.Append(target.Module, call);
        }
        Marker.Add(target, adapter, importer);
        target.Changed = true;
    }

    private static IEnumerable<WeavingMessage> CheckMarker(TargetAssembly target, Adapter adapter)
    {
        string woven = Marker.VersionOf(target.Module, adapter.Name)!;
        if (woven == adapter.Version.ToString())
        {
            return [];
        }
        string text =
            $"{target.Name} has been woven by {adapter.Name} {woven}; this is {adapter.Version}. Restore the original file, "
            + "for instance by building the program again.";
        return [new WeavingMessage(WeavingSeverity.Error, WeavingCodes.AlreadyWoven, target.Path, text)];
    }

    private static WovenAssembly Write(TargetAssembly target, string directory)
    {
        string path = target.Changed ? Path.Combine(directory, Path.GetFileName(target.Path)) : target.Path;
        if (target.Changed)
        {
            target.Write(path);
        }
        return new WovenAssembly(target.Path, path, target.Version, target.JoinPoints);
    }
}
