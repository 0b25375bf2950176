using System.Text;

namespace Matex.Transparent.Reporting;

/// <summary>Writes a prefix before each line; a line reaches the inner writer as one piece, so that ranks do not interleave.</summary>
internal sealed class PrefixWriter(TextWriter inner, string prefix) : TextWriter
{
    private readonly StringBuilder line = new();

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value)
    {
        line.Append(value);
        if (value == '\n')
        {
            Emit();
        }
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        foreach (var value in buffer)
        {
            Write(value);
        }
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Flush() => inner.Flush();

    protected override void Dispose(bool disposing)
    {
        if (disposing && line.Length > 0)
        {
            line.Append('\n');
            Emit();
        }
        base.Dispose(disposing);
    }

    private void Emit()
    {
        inner.Write(prefix + line);
        inner.Flush();
        line.Clear();
    }
}
