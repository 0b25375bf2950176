namespace System.Collections.Generic;

/// <summary>A dictionary that makes what is asked for and missing.</summary>
public class defaultdict<TKey, TValue> : Dictionary<TKey, TValue>
    where TKey : notnull
    where TValue : new()
{
    public new TValue this[TKey key]
    {
        get
        {
            if (!TryGetValue(key, out TValue? value))
            {
                value = base[key] = new TValue();
            }
            return value;
        }
        set => base[key] = value;
    }
}
