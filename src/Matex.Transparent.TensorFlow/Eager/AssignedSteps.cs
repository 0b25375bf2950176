using System.Runtime.CompilerServices;
using Matex.Transparent.Launch;
using Matex.Transparent.TensorFlow.Eager.Arrays;
using Matex.Transparent.TensorFlow.Variables;
using Tensorflow;

namespace Matex.Transparent.TensorFlow.Eager;

/// <summary>
/// Steps of programs that assign new values to their variables themselves: the first assignment to a variable that a tape
/// has differentiated by ends one.
/// </summary>
internal static class AssignedSteps
{
    private static readonly ConditionalWeakTable<Tensor, BaseResourceVariable> Variables = [];

    [ThreadStatic]
    private static Tensor[]? _sources;

    [ThreadStatic]
    private static long _rows;

    [ThreadStatic]
    private static bool _counted;

    public static void Add(Tensor handle, BaseResourceVariable variable) => Variables.AddOrUpdate(handle, variable);

    /// <summary>A tape has differentiated by these.</summary>
    public static void Differentiated(Tensor[] sources, long rows)
    {
        Check();
        (_sources, _rows, _counted) = (sources, rows, false);
    }

    /// <summary>An optimizer takes the derivatives: the step is counted there.</summary>
    public static void Optimized() => (_sources, _counted) = (null, false);

    public static void Assigned(Tensor handle)
    {
        if (_counted || _sources is null || Array.IndexOf(_sources, handle) < 0)
        {
            return;
        }
        _counted = true;
        Job.Current.Report.StepFinished(_rows);
        EagerSteps.Assigned();
        ArraySteps.EndStep(Variables.TryGetValue(handle, out var variable) ? variable.UniqueId : null);
    }

    /// <summary>When the next derivative is taken all assignments of the step before are made.</summary>
    private static void Check()
    {
        if (!_counted)
        {
            return;
        }
        WeightChecks.Stepped(
            _sources!
                .Select(static handle => Variables.TryGetValue(handle, out var variable) ? variable : null)
                .OfType<BaseResourceVariable>()
                .Select(static variable => (variable.Name, (Func<Tensor?>)(() => variable.AsTensor())))
        );
    }
}
