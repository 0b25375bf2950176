using System.Runtime.InteropServices;
using System.Text;

namespace Tensorflow.Engine;

/// <summary>
/// The text of libtorch's errors. The C interface only logs it to the standard error stream, so logging is off, and
/// when a call has failed it is repeated with logging on and the stream redirected.
/// </summary>
internal static unsafe class NativeErrorText
{
    private const int LogErrors = 2;
    private const int LogNothing = 4;
    private const int StandardError = 2;
    private static readonly Lock Gate = new();
    private static int* _level;

    public static void Silence()
    {
        var c10 = FindC10();
        if (c10 != 0 && NativeLibrary.TryGetExport(c10, "FLAGS_caffe2_log_level", out var level))
        {
            _level = (int*)level;
            *_level = LogNothing;
        }
    }

    /// <summary>Runs a call that is known to fail again and returns what it logs.</summary>
    public static string Capture(Func<int> failing)
    {
        lock (Gate)
        {
            if (_level is null)
                return "";
            var pipe = stackalloc int[2];
            if (pipe2(pipe, NonBlocking) != 0)
                return "";
            var saved = dup(StandardError);
            _ = dup2(pipe[1], StandardError);
            *_level = LogErrors;
            try
            {
                _ = failing();
            }
            finally
            {
                *_level = LogNothing;
                _ = dup2(saved, StandardError);
                _ = close(saved);
                _ = close(pipe[1]);
            }
            var buffer = stackalloc byte[16384];
            var count = read(pipe[0], buffer, 16384);
            _ = close(pipe[0]);
            return count <= 0 ? "" : Shorten(Encoding.UTF8.GetString(buffer, (int)count));
        }
    }

    /// <summary>Drops the log prefix and the C++ stack trace.</summary>
    private static string Shorten(string text)
    {
        const string marker = "Exception in aoti_torch: ";
        var start = text.IndexOf(marker, StringComparison.Ordinal);
        if (start >= 0)
            text = text[(start + marker.Length)..];
        var end = text.IndexOf("\nException raised from", StringComparison.Ordinal);
        return (end >= 0 ? text[..end] : text).Trim();
    }

    private static nint FindC10()
    {
        // Already in the process as a dependency of libtorch_cpu, so its name is enough.
        return NativeLibrary.TryLoad("libc10.so", out var handle) ? handle : 0;
    }

    private const int NonBlocking = 0x800;

    [DllImport("libc")]
    private static extern int pipe2(int* ends, int flags);

    [DllImport("libc")]
    private static extern int dup(int file);

    [DllImport("libc")]
    private static extern int dup2(int from, int to);

    [DllImport("libc")]
    private static extern int close(int file);

    [DllImport("libc")]
    private static extern nint read(int file, byte* buffer, nuint count);
}
