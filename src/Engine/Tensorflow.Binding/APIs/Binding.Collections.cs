using System.ComponentModel;

namespace Tensorflow;

public static partial class Binding
{
    public static T2? get<T1, T2>(this Dictionary<T1, T2> dict, T1 key)
        where T1 : notnull => key is null ? default : dict.GetValueOrDefault(key);

    public static TValue Get<TKey, TValue>(this Dictionary<TKey, TValue> dic, TKey key, TValue defaultValue)
        where TKey : notnull => dic.TryGetValue(key, out TValue? value) ? value : defaultValue;

    public static TValue SetDefault<TKey, TValue>(this Dictionary<TKey, TValue> dic, TKey key, TValue defaultValue)
        where TKey : notnull
    {
        if (dic.TryGetValue(key, out TValue? value))
        {
            return value;
        }
        dic[key] = defaultValue;
        return defaultValue;
    }

    public static void Update<T>(this IList<T> list, T element)
    {
        int index = list.IndexOf(element);
        if (index < 0)
        {
            list.Add(element);
        }
        else
        {
            list[index] = element;
        }
    }

    public static void add<T>(this IList<T> list, T element) => list.Add(element);

    public static void add<T>(this IList<T> list, IEnumerable<T> elements)
    {
        foreach (T element in elements)
        {
            list.Add(element);
        }
    }

    public static void append<T>(this IList<T> list, T element) => list.Add(element);

    public static void append<T>(this IList<T> list, IList<T> elements) => list.add((IEnumerable<T>)elements);

    public static T[] concat<T>(this IList<T> list1, IList<T> list2) => [.. list1, .. list2];

    public static void extend<T>(this List<T> list, IEnumerable<T> elements) => list.AddRange(elements);

    public static void extendleft<T>(this Queue<T> queue, IEnumerable<T> elements)
    {
        foreach (T element in elements.Reverse())
        {
            queue.Enqueue(element);
        }
    }

    public static bool empty<T>(this Queue<T> queue) => queue.Count == 0;

    public static void difference_update<T>(this IList<T> list, IList<T> list2)
    {
        foreach (T element in list2)
        {
            list.Remove(element);
        }
    }

    public static bool issubset<T>(this IEnumerable<T> subset, IEnumerable<T> src) => !subset.Except(src).Any();

    /// <summary>The properties of an (anonymous) object by name.</summary>
    public static Dictionary<string, object> ConvertToDict(object dyn) =>
        TypeDescriptor
            .GetProperties(dyn)
            .Cast<PropertyDescriptor>()
            .ToDictionary(property => property.Name, property => property.GetValue(dyn)!);
}
