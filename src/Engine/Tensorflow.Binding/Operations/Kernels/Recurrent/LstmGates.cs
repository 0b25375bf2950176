using System.Numerics;
using System.Runtime.CompilerServices;

namespace Tensorflow.Engine;

/// <summary>
/// One row of one time step of a long short-term memory, forwards and backwards, each in a single pass. The gates lie one
/// after another in the order input, forget, candidate, output.
/// </summary>
internal static unsafe class LstmGates
{
    /// <param name="units">The number of units.</param>
    /// <param name="gates">What has been summed up for the gates; replaced by the gates themselves.</param>
    /// <param name="before">The memory before the step.</param>
    /// <param name="cell">The memory after it.</param>
    /// <param name="squashed">Its hyperbolic tangent.</param>
    /// <param name="output">The output.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Forward(int units, float* gates, float* before, float* cell, float* squashed, float* output)
    {
        var (sigmoid, tanh) = (default(Sigmoid), default(HyperbolicTangent));
        var u = 0;
        for (; u <= units - Vector<float>.Count; u += Vector<float>.Count)
        {
            var input = sigmoid.Invoke(Vector.Load(gates + u));
            var forget = sigmoid.Invoke(Vector.Load(gates + units + u));
            var candidate = tanh.Invoke(Vector.Load(gates + (2 * units) + u));
            var open = sigmoid.Invoke(Vector.Load(gates + (3 * units) + u));
            var memory = (forget * Vector.Load(before + u)) + (input * candidate);
            var visible = tanh.Invoke(memory);
            input.Store(gates + u);
            forget.Store(gates + units + u);
            candidate.Store(gates + (2 * units) + u);
            open.Store(gates + (3 * units) + u);
            memory.Store(cell + u);
            visible.Store(squashed + u);
            (open * visible).Store(output + u);
        }
        for (; u < units; u++)
        {
            var input = gates[u] = sigmoid.Invoke(gates[u]);
            var forget = gates[units + u] = sigmoid.Invoke(gates[units + u]);
            var candidate = gates[(2 * units) + u] = tanh.Invoke(gates[(2 * units) + u]);
            var open = gates[(3 * units) + u] = sigmoid.Invoke(gates[(3 * units) + u]);
            cell[u] = (forget * before[u]) + (input * candidate);
            squashed[u] = tanh.Invoke(cell[u]);
            output[u] = open * squashed[u];
        }
    }

    /// <param name="units">The number of units.</param>
    /// <param name="gates">The gates.</param>
    /// <param name="before">The memory before the step.</param>
    /// <param name="squashed">The hyperbolic tangent of the memory after it.</param>
    /// <param name="byOutput">The derivative by the output.</param>
    /// <param name="byCell">The derivative by the memory after the step; replaced by that by the memory before it.</param>
    /// <param name="bySums">The derivative by what was summed up for the gates.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Backward(
        int units,
        float* gates,
        float* before,
        float* squashed,
        float* byOutput,
        float* byCell,
        float* bySums
    )
    {
        var u = 0;
        for (; u <= units - Vector<float>.Count; u += Vector<float>.Count)
        {
            var input = Vector.Load(gates + u);
            var forget = Vector.Load(gates + units + u);
            var candidate = Vector.Load(gates + (2 * units) + u);
            var open = Vector.Load(gates + (3 * units) + u);
            var visible = Vector.Load(squashed + u);
            var output = Vector.Load(byOutput + u);
            var memory = Vector.Load(byCell + u) + (output * open * (Vector<float>.One - (visible * visible)));
            (memory * candidate * input * (Vector<float>.One - input)).Store(bySums + u);
            (memory * Vector.Load(before + u) * forget * (Vector<float>.One - forget)).Store(bySums + units + u);
            (memory * input * (Vector<float>.One - (candidate * candidate))).Store(bySums + (2 * units) + u);
            (output * visible * open * (Vector<float>.One - open)).Store(bySums + (3 * units) + u);
            (memory * forget).Store(byCell + u);
        }
        for (; u < units; u++)
        {
            var (input, forget) = (gates[u], gates[units + u]);
            var (candidate, open) = (gates[(2 * units) + u], gates[(3 * units) + u]);
            var memory = byCell[u] + (byOutput[u] * open * (1 - (squashed[u] * squashed[u])));
            bySums[u] = memory * candidate * input * (1 - input);
            bySums[units + u] = memory * before[u] * forget * (1 - forget);
            bySums[(2 * units) + u] = memory * input * (1 - (candidate * candidate));
            bySums[(3 * units) + u] = byOutput[u] * squashed[u] * open * (1 - open);
            byCell[u] = memory * forget;
        }
    }
}
