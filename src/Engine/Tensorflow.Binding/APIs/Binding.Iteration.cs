using Tensorflow.NumPy;

namespace Tensorflow;

public static partial class Binding
{
    public static IEnumerable<(T1, T2)> zip<T1, T2>((T1, T1) t1, (T2, T2) t2) =>
        [(t1.Item1, t2.Item1), (t1.Item2, t2.Item2)];

    public static IEnumerable<(T1, T2)> zip<T1, T2>(IList<T1> t1, IList<T2> t2) => t1.Zip(t2);

    public static IEnumerable<(T1, T2, T3)> zip<T1, T2, T3>(IList<T1> t1, IList<T2> t2, IList<T3> t3) => t1.Zip(t2, t3);

    public static IEnumerable<(T1, T2)> zip<T1, T2>(IEnumerable<T1> e1, IEnumerable<T2> e2) => e1.Zip(e2);

    public static IEnumerable<(T1, T2)> zip<T1, T2>(NDArray t1, NDArray t2)
        where T1 : unmanaged
        where T2 : unmanaged => t1.ToArray<T1>().Zip(t2.ToArray<T2>());

    public static IEnumerable<(T, T)> zip<T>(NDArray t1, NDArray t2, Axis? axis = null)
        where T : unmanaged =>
        axis is null
            ? t1.ToArray<T>().Zip(t2.ToArray<T>())
            : throw new NotSupportedException(
                "zip of arrays along an axis is not part of the embedded engine, nor of TensorFlow.NET: leave axis out."
            );

    public static IEnumerable<(TKey, TValue)> enumerate<TKey, TValue>(Dictionary<TKey, TValue> values)
        where TKey : notnull => values.Select(pair => (pair.Key, pair.Value));

    public static IEnumerable<(TKey, TValue)> enumerate<TKey, TValue>(KeyValuePair<TKey, TValue>[] values) =>
        values.Select(pair => (pair.Key, pair.Value));

    public static IEnumerable<(int, T)> enumerate<T>(IList<T> values) => values.Select((value, i) => (i, value));

    /// <summary>Numbers and values. As in TensorFlow.NET, <paramref name="start"/> skips that many values (it does not
    /// only shift the numbers), and <paramref name="step"/> has no effect.</summary>
    public static IEnumerable<(int, T)> enumerate<T>(IEnumerable<T> values, int start = 0, int step = 1)
    {
        int i = 0;
        foreach (T value in values)
        {
            if (i++ >= start)
            {
                yield return (i - 1, value);
            }
        }
    }
}
