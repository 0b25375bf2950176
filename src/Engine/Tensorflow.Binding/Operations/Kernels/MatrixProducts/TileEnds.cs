using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Tensorflow.Engine;

/// <summary>What becomes of C when the sums of a tile are known.</summary>
internal unsafe interface ITileEnd
{
    Vector512<float> Join(float* c, Vector512<float> sum);

    Vector256<float> Join(float* c, Vector256<float> sum);

    float Join(float c, float sum);
}

/// <summary>C = A B.</summary>
internal readonly unsafe struct SetTile : ITileEnd
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Join(float* c, Vector512<float> sum) => sum;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Join(float* c, Vector256<float> sum) => sum;

    public float Join(float c, float sum) => sum;
}

/// <summary>C += A B.</summary>
internal readonly unsafe struct AddTile : ITileEnd
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Join(float* c, Vector512<float> sum) => sum + Vector512.Load(c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Join(float* c, Vector256<float> sum) => sum + Vector256.Load(c);

    public float Join(float c, float sum) => c + sum;
}

/// <summary>C -= rate A B, rounded as <see cref="GradientDescentStep{T}"/> rounds.</summary>
internal readonly unsafe struct DescendTile(float rate) : ITileEnd
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Join(float* c, Vector512<float> sum) => Vector512.Load(c) - (sum * Vector512.Create(rate));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Join(float* c, Vector256<float> sum) => Vector256.Load(c) - (sum * Vector256.Create(rate));

    public float Join(float c, float sum) => c - (sum * rate);
}
