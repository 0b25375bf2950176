using System.Numerics;
using System.Runtime.CompilerServices;

namespace Tensorflow.Engine;

/// <summary>
/// 1 / (1 + exp(-x)) of floats, to within two units of the last place: exp by its Taylor polynomial of degree 6 on the
/// remainder of a division by ln 2, and the exponent's bits for the rest.
/// </summary>
internal readonly struct Sigmoid : IUnaryFunction<float>
{
    private const float Limit = 87f;
    private const float InverseOfLn2 = 1.44269504f;
    private const float Ln2High = 0.693359375f;
    private const float Ln2Low = -2.12194440e-4f;

    /// <summary>1.5 · 2²³: what is added to a small number to round it to a whole one, in the last bits.</summary>
    private const float Rounding = 12582912f;

    public float Invoke(float x) => Invoke(new Vector<float>(x))[0];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> Invoke(Vector<float> x)
    {
        var negative = -x;
        // Comparisons with NaN are false, so that it passes through.
        var clamped = Vector.ConditionalSelect(Vector.GreaterThan(negative, new(Limit)), new(Limit), negative);
        clamped = Vector.ConditionalSelect(Vector.LessThan(clamped, new(-Limit)), new(-Limit), clamped);
        var shifted = Vector.FusedMultiplyAdd(clamped, new(InverseOfLn2), new(Rounding));
        var whole = shifted - new Vector<float>(Rounding);
        var rest = Vector.FusedMultiplyAdd(whole, new(-Ln2High), clamped);
        rest = Vector.FusedMultiplyAdd(whole, new(-Ln2Low), rest);
        var sum = Vector.FusedMultiplyAdd(rest, new(1f / 720), new(1f / 120));
        sum = Vector.FusedMultiplyAdd(rest, sum, new(1f / 24));
        sum = Vector.FusedMultiplyAdd(rest, sum, new(1f / 6));
        sum = Vector.FusedMultiplyAdd(rest, sum, new(0.5f));
        sum = Vector.FusedMultiplyAdd(rest, sum, Vector<float>.One);
        sum = Vector.FusedMultiplyAdd(rest, sum, Vector<float>.One);
        var power = Vector.AsVectorSingle(
            Vector.ShiftLeft(Vector.AsVectorInt32(shifted), 23) + new Vector<int>(127 << 23)
        );
        return Vector<float>.One / Vector.FusedMultiplyAdd(sum, power, Vector<float>.One);
    }
}
