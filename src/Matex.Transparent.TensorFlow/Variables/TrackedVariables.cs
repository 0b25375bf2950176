using Matex.Transparent.Launch;
using Matex.Transparent.Reporting;
using Tensorflow;
using Tensorflow.Eager;
using Tensorflow.NumPy;

namespace Matex.Transparent.TensorFlow.Variables;

/// <summary>
/// The trainable variables of the program, for the dump of final weights. Kept only when a dump is asked for. What
/// optimizers keep beside them is left out: a running mean of gradients may be near zero, where rounding is everything.
/// </summary>
internal static class TrackedVariables
{
    private static readonly List<BaseResourceVariable> Eager = [];
    private static readonly Dictionary<string, NamedArray> OfClosedSessions = [];
    private static readonly List<BaseSession> OpenSessions = [];

    public static bool AreWanted => Job.Current.Settings.Dump is not null;

    public static void Add(BaseResourceVariable variable)
    {
        if (variable.Handle is EagerTensor && variable.Trainable)
        {
            lock (Eager)
            {
                Eager.Add(variable);
            }
        }
    }

    public static void Add(BaseSession session)
    {
        lock (OpenSessions)
        {
            if (!OpenSessions.Contains(session))
            {
                OpenSessions.Add(session);
            }
        }
    }

    /// <summary>Keeps the values of a session that is about to close.</summary>
    public static void Close(BaseSession session)
    {
        lock (OpenSessions)
        {
            if (OpenSessions.Remove(session))
            {
                foreach (var array in GraphVariables.Read(session))
                {
                    OfClosedSessions[array.Name] = array;
                }
            }
        }
    }

    /// <summary>Name and value of every trainable floating-point variable; a name that occurs again gets a number.</summary>
    public static IEnumerable<NamedArray> Values()
    {
        foreach (var session in OpenSessions.ToArray())
        {
            Close(session);
        }
        var used = new Dictionary<string, int>();
        foreach (
            var array in OfClosedSessions.Values.Concat(Eager.Select(Read)).Where(static a => a.Type is "<f4" or "<f8")
        )
        {
            var count = used[array.Name] = used.GetValueOrDefault(array.Name) + 1;
            yield return count == 1 ? array : array with { Name = $"{array.Name}_{count}" };
        }
    }

    private static NamedArray Read(BaseResourceVariable variable) => Arrays.Named(variable.Name, variable.numpy());
}
