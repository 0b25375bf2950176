using Matex.Transparent.Launch;
using Tensorflow;

namespace Matex.Transparent.TensorFlow.Variables;

/// <summary>
/// The ranks compare a hash of their weights after the first averaged step, and then as often as <c>MATEX_CHECK</c> says:
/// what one rank changed in another way than the others is named before it spoils the run.
/// </summary>
internal static class WeightChecks
{
    private static (string Name, Func<Tensor?> Value)[] _last = [];
    private static bool _first = true;
    private static bool _due;

    /// <summary>A step has changed these variables.</summary>
    public static void Stepped(IEnumerable<(string Name, Func<Tensor?> Value)> variables)
    {
        var interval = Job.Current.Settings.Check;
        if (interval == CheckInterval.Off)
        {
            return;
        }
        if (_last.Length == 0 || interval == CheckInterval.Step)
        {
            _last = [.. variables];
        }
        if (_first || interval == CheckInterval.Step)
        {
            Check(_first ? "after the first step" : "after a step");
        }
        _first = false;
        _due = true;
    }

    /// <summary>An epoch is over.</summary>
    public static void EpochEnded()
    {
        if (_due && Job.Current.Settings.Check != CheckInterval.Off)
        {
            Check("at the end of an epoch");
        }
    }

    private static void Check(string moment)
    {
        _due = false;
        var values = HostAccess.Without(() =>
            _last.Select(static variable => (variable.Name, Value: variable.Value())).ToArray()
        );
        if (Array.Exists(values, static variable => variable.Value is null))
        {
            // The program has closed its session; the variables of another one are taken with its next step.
            _last = [];
            return;
        }
        Exchange.CheckWeights(moment, Array.ConvertAll(values, static variable => (variable.Name, variable.Value!)));
    }
}
