using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;

namespace Tensorflow.NumPy;

/// <summary>The arrays of an .npz file as .NET arrays, read when first asked for.</summary>
/// <typeparam name="T">The type of the arrays, such as <c>float[,]</c>, or <see cref="Array"/> for any.</typeparam>
public class NpzDictionary<T> : IDisposable, IReadOnlyDictionary<string, T>, ICollection<T>
    where T : class, ICloneable, IList, ICollection, IEnumerable, IStructuralComparable, IStructuralEquatable
{
    private readonly Stream _stream;
    private readonly ZipArchive _archive;
    private readonly Dictionary<string, T> _arrays = [];
    private bool _disposed;

    public NpzDictionary(Stream stream)
    {
        _stream = stream;
        _archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
    }

    public IEnumerable<string> Keys => _archive.Entries.Select(e => e.FullName);

    public IEnumerable<T> Values => _archive.Entries.Select(Open);

    public int Count => _archive.Entries.Count;

    public object SyncRoot => _arrays;

    public bool IsSynchronized => false;

    public bool IsReadOnly => true;

    public T this[string key] =>
        TryGetValue(key, out var value)
            ? value
            : throw new KeyNotFoundException($"The .npz file has no array '{key}', only: {string.Join(", ", Keys)}.");

    protected virtual T Load_Npz(Stream s) => np.Load<T>(s);

    public bool ContainsKey(string key) => Find(key) is not null;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        value = Find(key) is { } entry ? Open(entry) : null;
        return value is not null;
    }

    public bool Contains(T item) => Values.Contains(item);

    public void CopyTo(Array array, int arrayIndex)
    {
        foreach (var value in Values)
            array.SetValue(value, arrayIndex++);
    }

    public void CopyTo(T[] array, int arrayIndex) => CopyTo((Array)array, arrayIndex);

    public void Add(T item) => throw ReadOnly();

    public void Clear() => throw ReadOnly();

    public bool Remove(T item) => throw ReadOnly();

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() =>
        _archive.Entries.Select(e => KeyValuePair.Create(e.FullName, Open(e))).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => Values.GetEnumerator();

    public void Dispose() => Dispose(true);

    protected virtual void Dispose(bool disposing)
    {
        if (_disposed || !disposing)
            return;
        _disposed = true;
        _archive.Dispose();
        _stream.Dispose();
    }

    private ZipArchiveEntry? Find(string key) => _archive.GetEntry(key) ?? _archive.GetEntry(key + ".npy");

    private T Open(ZipArchiveEntry entry)
    {
        if (_arrays.TryGetValue(entry.FullName, out var array))
            return array;
        using var content = entry.Open();
        return _arrays[entry.FullName] = Load_Npz(content);
    }

    private static NotSupportedException ReadOnly() => new("The arrays of an .npz file are read-only.");
}
