using System.Diagnostics;
using System.Reflection;

namespace Matex.Transparent.TensorFlow.Eager.Arrays;

/// <summary>Where in the program a call of the framework comes from.</summary>
/// <param name="Method">The program's method.</param>
/// <param name="Offset">The place in it.</param>
internal readonly record struct CallSite(MethodBase? Method, int Offset)
{
    private static readonly string[] Framework = ["Tensorflow", "Matex.Transparent", "System.", "NumSharp"];

    /// <summary>The innermost call that the program itself makes.</summary>
    public static CallSite OfProgram()
    {
        foreach (var frame in new StackTrace(1, false).GetFrames())
        {
            if (frame.GetMethod() is { } method && IsProgram(method))
            {
                return new(method, frame.GetILOffset());
            }
        }
        return default;
    }

    public static bool IsProgram(MethodBase method) =>
        method.Module.Assembly.GetName().Name is { } assembly
        && !Array.Exists(Framework, name => assembly.StartsWith(name, StringComparison.Ordinal));
}
