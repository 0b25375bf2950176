namespace Tensorflow.Util;

/// <summary>A dictionary whose missing entries read as defaults.</summary>
public class UnorderedMap<Tk, Tv> : Dictionary<Tk, Tv>
    where Tk : notnull
{
    public new Tv this[Tk key]
    {
        get => TryGetValue(key, out var value) ? value : default!;
        set => base[key] = value;
    }

    public Tv SetDefault(Tk key, Tv default_value)
    {
        if (!TryGetValue(key, out var value))
            base[key] = value = default_value;
        return value;
    }

    public void push_back(Tk key, Tv value) => base[key] = value;

    public void emplace(Tk key, Tv value) => base[key] = value;

    public bool find(Tk key) => ContainsKey(key);

    public bool find(Tk key, out Tv value) => TryGetValue(key, out value!);

    public void erase(Tk key) => Remove(key);
}
