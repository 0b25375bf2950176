using System.Runtime.InteropServices;

namespace Matex.Transparent.KerasNet.Tests;

/// <summary>Python TensorFlow, which is not part of this repository; tests that need it are skipped without it.</summary>
internal static class Peers
{
    private const string Variable = "MATEX_PEERS";
    private const string Library = "libpython3.11.so.1.0";

    /// <summary>The folder of the Python packages.</summary>
    public static string Packages
    {
        get
        {
            var folder = Environment.GetEnvironmentVariable(Variable);
            if (string.IsNullOrEmpty(folder))
            {
                Assert.Ignore($"{Variable} does not name the packages of Python TensorFlow.");
            }
            RequirePython();
            return folder!;
        }
    }

    /// <summary>Skips a test where there is no Python to start.</summary>
    public static void RequirePython()
    {
        if (!NativeLibrary.TryLoad(Library, out _))
        {
            Assert.Ignore($"{Library} is not installed.");
        }
    }
}
