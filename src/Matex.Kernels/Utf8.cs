using System.Runtime.InteropServices;

namespace Matex.Kernels;

/// <summary>A C string for the time of a call.</summary>
internal readonly unsafe ref struct Utf8(string text)
{
    private readonly nint _text = Marshal.StringToCoTaskMemUTF8(text);

    public static implicit operator byte*(Utf8 text) => (byte*)text._text;

    public void Dispose() => Marshal.FreeCoTaskMem(_text);
}
