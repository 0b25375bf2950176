using System.Globalization;

namespace Tensorflow;

/// <summary>Python's slice: <c>start:stop:step</c>, one index, <c>...</c> or a new axis.</summary>
public partial class Slice
{
    public static readonly Slice All = new(null, null);
    public static readonly Slice None = new(0, 0);
    public static readonly Slice Ellipsis = new(0, 0) { IsEllipsis = true };
    public static readonly Slice NewAxis = new(0, 0) { IsNewAxis = true };

    public int? Start;
    public int? Stop;
    public int Step;
    public bool IsIndex;
    public bool IsEllipsis;
    public bool IsNewAxis;

    public Slice(int? start = null, int? stop = null, int step = 1, bool isIndex = false)
    {
        Start = start;
        Stop = stop;
        Step = step;
        IsIndex = isIndex;
    }

    public Slice(string slice_notation)
    {
        var text = slice_notation.Replace(" ", "", StringComparison.Ordinal).Trim('[', ']');
        Step = 1;
        if (text == "...")
        {
            (Start, Stop, IsEllipsis) = (0, 0, true);
            return;
        }
        if (text is "np.newaxis" or "newaxis" or "tf.newaxis")
        {
            (Start, Stop, IsNewAxis) = (0, 0, true);
            return;
        }
        var parts = text.Split(':');
        if (parts.Length > 3)
            throw new ValueError($"'{slice_notation}' is not a slice: use start:stop:step.");
        if (parts.Length == 1)
        {
            var index = Number(parts[0], slice_notation) ?? throw Malformed(slice_notation);
            (Start, Stop, IsIndex) = (index, index + 1, true);
            return;
        }
        Start = Number(parts[0], slice_notation);
        Stop = Number(parts[1], slice_notation);
        Step = parts.Length == 3 ? Number(parts[2], slice_notation) ?? 1 : 1;
    }

    /// <summary>The number of elements when both ends are known and count from the start.</summary>
    public int? Length => Stop - Start;

    public int GetSize() => (Stop - Start) / Step ?? throw new ValueError($"The slice {this} has no size of its own.");

    public static Slice Index(int index) => new(index, index + 1, isIndex: true);

    public static Slice[] ParseSlices(string multi_slice_notation) =>
        [.. multi_slice_notation.Split(',').Where(s => s.Length > 0).Select(s => new Slice(s))];

    public static string FormatSlices(params Slice[] slices) => string.Join(", ", slices.Select(s => s.ToString()));

    public static implicit operator Slice(int index) => Index(index);

    public static implicit operator Slice(string slice) => new(slice);

    public static Slice operator ++(Slice a) => new(a.Start + 1, a.Stop + 1, a.Step, a.IsIndex);

    public static Slice operator --(Slice a) => new(a.Start - 1, a.Stop - 1, a.Step, a.IsIndex);

    public static bool operator ==(Slice? a, Slice? b) => a is null ? b is null : a.Equals(b);

    public static bool operator !=(Slice? a, Slice? b) => !(a == b);

    public override bool Equals(object? obj) =>
        obj is Slice other
        && (Start ?? 0, Stop, Step, IsIndex, IsEllipsis, IsNewAxis)
            == (other.Start ?? 0, other.Stop, other.Step, other.IsIndex, other.IsEllipsis, other.IsNewAxis);

    public override int GetHashCode() => HashCode.Combine(Start ?? 0, Stop, Step, IsIndex, IsEllipsis, IsNewAxis);

    public override string ToString() =>
        IsIndex ? $"{Start}"
        : IsNewAxis ? "np.newaxis"
        : IsEllipsis ? "..."
        : $"{(Start is null or 0 ? "" : Start)}:{Stop}{(Step == 1 ? "" : $":{Step}")}";

    private static int? Number(string text, string whole) =>
        text.Length == 0 ? null
        : int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number
        : throw Malformed(whole);

    private static ValueError Malformed(string whole) =>
        new($"'{whole}' is not a slice: use start:stop:step, an index, '...' or 'np.newaxis'.");
}
