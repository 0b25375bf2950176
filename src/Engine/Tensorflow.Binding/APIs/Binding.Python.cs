using System.Collections;

namespace Tensorflow;

public static partial class Binding
{
    public static void print(object obj) => tf_output_redirect.WriteLine(obj?.ToString() ?? "null");

    /// <summary>The text, then the objects separated by blanks; a text with <c>{}</c> is written as it stands, as
    /// TensorFlow.NET does.</summary>
    public static void print(string format, params object[] objects) =>
        tf_output_redirect.WriteLine(format.Contains("{}") ? format : format + " " + string.Join(" ", objects));

    public static int len(object a) =>
        a switch
        {
            Tensor tensor => (int)tensor.shape[0],
            Tensors tensors => tensors.Length,
            Array array => array.Length,
            ICollection collection => collection.Count,
            Shape shape => shape.ndim,
            Axis axis => axis.size,
            IEnumerable values => values.Cast<object>().Count(),
            _ => throw new TypeError($"object of type '{a?.GetType().ToString() ?? "null"}' has no len()"),
        };

    public static int min(int a, int b) => Math.Min(a, b);

    public static float min(float a, float b) => Math.Min(a, b);

    public static int max(int a, int b) => Math.Max(a, b);

    public static T[] list<T>(IEnumerable<T> list) => [.. list];

    public static IEnumerable<int> range(int end) => Enumerable.Range(0, end);

    public static IEnumerable<int> range(int start, int end) => Enumerable.Range(start, end - start);

    public static IEnumerable<T> reversed<T>(IList<T> values)
    {
        for (int i = values.Count - 1; i >= 0; i--)
        {
            yield return values[i];
        }
    }

    /// <summary>Seconds since 1970.</summary>
    public static float time() => (float)(DateTime.UtcNow - DateTime.UnixEpoch).TotalSeconds;

    public static void tf_with<T>(T py, Action<T> action)
        where T : ITensorFlowObject
    {
        py.__enter__();
        try
        {
            action(py);
        }
        finally
        {
            py.__exit__();
        }
    }

    public static TOut tf_with<TIn, TOut>(TIn py, Func<TIn, TOut> action)
        where TIn : ITensorFlowObject
    {
        py.__enter__();
        try
        {
            return action(py);
        }
        finally
        {
            py.__exit__();
        }
    }

    public static bool all(IEnumerable enumerable) => enumerable.Cast<object>().All(Convert.ToBoolean);

    public static bool any(IEnumerable enumerable) => enumerable.Cast<object>().Any(Convert.ToBoolean);

    public static double sum(IEnumerable enumerable) => enumerable.Cast<object>().Sum(Convert.ToDouble);

    public static float sum(IEnumerable<float> enumerable) => enumerable.Sum();

    public static int sum(IEnumerable<int> enumerable) => enumerable.Sum();

    public static double sum<TKey, TValue>(Dictionary<TKey, TValue> values)
        where TKey : notnull => sum((IEnumerable)values.Keys);

    public static IEnumerable<double> slice(double start, double end, double step = 1d)
    {
        for (double i = start; i < end; i += step)
        {
            yield return i;
        }
    }

    public static IEnumerable<float> slice(float start, float end, float step = 1f)
    {
        for (float i = start; i < end; i += step)
        {
            yield return i;
        }
    }

    public static IEnumerable<int> slice(int start, int end, int step = 1)
    {
        for (int i = start; i < end; i += step)
        {
            yield return i;
        }
    }

    public static IEnumerable<int> slice(int range) => Enumerable.Range(0, range);

    public static bool hasattr(object obj, string key) => obj.GetType().GetMember(key).Length > 0;

    public static bool isinstance(object Item1, Type Item2) => Item1.GetType() == Item2;

    public static bool isinstance(object Item1, object tuple) =>
        TupleToEnumerable(tuple).Cast<Type>().Any(type => isinstance(Item1, type));

    public static IEnumerable TupleToEnumerable(object tuple)
    {
        if (tuple is not System.Runtime.CompilerServices.ITuple items)
        {
            throw new TypeError($"Expected a tuple, got {tuple.GetType()}.");
        }
        return Enumerable.Range(0, items.Length).Select(i => items[i]);
    }
}
