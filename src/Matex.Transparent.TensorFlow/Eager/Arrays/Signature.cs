using Tensorflow;

namespace Matex.Transparent.TensorFlow.Eager.Arrays;

/// <summary>What arrays that enter at the same place of a step have in common: everything but the number of rows.</summary>
/// <param name="Operation">The type of the first operation that takes the array.</param>
/// <param name="Input">Which of its inputs the array is.</param>
/// <param name="Type">The type of the elements.</param>
/// <param name="Row">The dimensions of a row.</param>
internal readonly record struct Signature(string Operation, int Input, TF_DataType Type, string Row)
{
    public static Signature Of(EagerCall call, int input, long[] dimensions) =>
        new(call.Type, input, call.Inputs[input].dtype, string.Join('×', dimensions.AsSpan(1).ToArray()));
}
