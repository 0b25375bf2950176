namespace Tensorflow.Keras;

/// <summary>Preprocessing of sequences.</summary>
public class Sequence
{
    /// <summary>Sequences of one length, zero-filled or cut at the front ("pre") or the back ("post").</summary>
    /// <exception cref="ValueError">Another type, padding or truncating.</exception>
    public NDArray pad_sequences(
        IEnumerable<int[]> sequences,
        int? maxlen = null,
        string dtype = "int32",
        string padding = "pre",
        string truncating = "pre",
        object? value = null
    )
    {
        if (dtype != "int32")
            throw new ValueError($"pad_sequences makes int32 only, not {dtype}.");
        if (padding is not ("pre" or "post") || truncating is not ("pre" or "post"))
            throw new ValueError($"Padding and truncating are \"pre\" or \"post\". Received: {padding}, {truncating}");
        var rows = sequences.ToArray();
        var length = maxlen ?? rows.Max(row => row.Length);
        var values = new int[rows.Length * length];
        Array.Fill(values, Convert.ToInt32(value ?? 0));
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i].AsSpan();
            if (row.Length > length)
                row = truncating == "pre" ? row[^length..] : row[..length];
            row.CopyTo(values.AsSpan(i * length + (padding == "pre" ? length - row.Length : 0)));
        }
        return new NDArray(values, new Shape(rows.Length, length));
    }
}
