namespace Tensorflow.Common.Extensions;

/// <summary>Dictionaries as Python has them.</summary>
public static class DictionaryExtension
{
    public static void Deconstruct<T1, T2>(this KeyValuePair<T1, T2> pair, out T1 first, out T2 second) =>
        (first, second) = (pair.Key, pair.Value);

    /// <summary>Takes over another dictionary's entries.</summary>
    public static void Update<T1, T2>(this Dictionary<T1, T2> dic, IDictionary<T1, T2> other)
        where T1 : notnull
    {
        foreach ((T1 key, T2 value) in other)
        {
            dic[key] = value;
        }
    }

    public static T2 GetOrDefault<T1, T2>(this Dictionary<T1, T2> dic, T1 key, T2 defaultValue)
        where T1 : notnull => dic.TryGetValue(key, out T2? value) ? value : defaultValue;
}
