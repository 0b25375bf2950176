namespace Tensorflow.Util;

/// <summary>Streams over memory.</summary>
public static class UnmanagedExtensions
{
    /// <summary>A stream over <paramref name="length"/> bytes; an empty one for the address 0.</summary>
    public static UnmanagedMemoryStream Stream(this nint address, long length) => Stream(address, 0, length);

    public static unsafe UnmanagedMemoryStream Stream(this nint address, long offset, long length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        // A stream needs an address even when it is empty.
        byte nothing = 0;
        return address == 0
            ? new UnmanagedMemoryStream(&nothing, 0)
            : new UnmanagedMemoryStream((byte*)address + offset, length);
    }
}
