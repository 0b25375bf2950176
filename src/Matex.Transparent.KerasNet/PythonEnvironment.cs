using System.Globalization;
using System.Runtime.InteropServices;
using Matex.Transparent.Launch;

namespace Matex.Transparent.KerasNet;

/// <summary>What Python and TensorFlow read from the process's environment as they start; what a user has set is kept.</summary>
internal static partial class PythonEnvironment
{
    public static void Prepare(Job job)
    {
        if (job.Seed is { } seed)
        {
            // The order of sets of strings depends on it, and Keras names and orders things by them here and there.
            Set("PYTHONHASHSEED", seed.ToString(CultureInfo.InvariantCulture));
        }
        if (job.Rank > 0)
        {
            // TensorFlow's remarks about the machine are the same on all ranks.
            Set("TF_CPP_MIN_LOG_LEVEL", "2");
        }
    }

    private static void Set(string name, string value)
    {
        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name)))
        {
            return;
        }
        Environment.SetEnvironmentVariable(name, value);
        if (!OperatingSystem.IsWindows())
        {
            _ = SetNative(name, value, 0);
        }
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetNative(string name, string value, int overwrite);
}
