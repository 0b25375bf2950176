using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Tensorflow.Engine;

/// <summary>Turns failed calls of libtorch into exceptions that name the operator and the arguments' shapes.</summary>
internal static class TorchError
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Check(
        int code,
        string operation,
        TorchTensor? a = null,
        TorchTensor? b = null,
        TorchTensor? c = null
    )
    {
        if (code != 0)
            Throw(operation, "", a, b, c);
    }

    [DoesNotReturn]
    public static void Throw(string operation, string text, params TorchTensor?[] arguments)
    {
        var shapes = string.Join(", ", arguments.Where(t => t is not null).Select(t => t!.ToString()));
        throw new InvalidArgumentError($"{operation} failed for ({shapes})" + (text.Length == 0 ? "." : $": {text}"));
    }
}
