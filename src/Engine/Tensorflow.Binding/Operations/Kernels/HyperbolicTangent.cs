using System.Numerics;
using System.Runtime.CompilerServices;

namespace Tensorflow.Engine;

/// <summary>
/// tanh of floats as TensorFlow computes it on vectors: an odd polynomial of degree 13 over an even one of degree 6
/// (Eigen's generic_fast_tanh_float).
/// </summary>
internal readonly struct HyperbolicTangent : IUnaryFunction<float>
{
    private const float Limit = 7.90531110763549805f;
    private const float Tiny = 0.0004f;

    public static TorchTensor Of(TorchTensor x) =>
        x.DataType == TF_DataType.TF_FLOAT ? ElementKernels.Map<float, HyperbolicTangent>(x, default) : Torch.Tanh(x);

    public float Invoke(float x) => Invoke(new Vector<float>(x))[0];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> Invoke(Vector<float> x)
    {
        // Comparisons with NaN are false, so that it passes through.
        var clamped = Vector.ConditionalSelect(Vector.GreaterThan(x, new Vector<float>(Limit)), new(Limit), x);
        clamped = Vector.ConditionalSelect(Vector.LessThan(x, new Vector<float>(-Limit)), new(-Limit), clamped);
        var square = clamped * clamped;
        var p = (square * new Vector<float>(-2.76076847742355e-16f)) + new Vector<float>(2.00018790482477e-13f);
        p = (square * p) + new Vector<float>(-8.60467152213735e-11f);
        p = (square * p) + new Vector<float>(5.12229709037114e-08f);
        p = (square * p) + new Vector<float>(1.48572235717979e-05f);
        p = (square * p) + new Vector<float>(6.37261928875436e-04f);
        p = (square * p) + new Vector<float>(4.89352455891786e-03f);
        var q = (square * new Vector<float>(1.19825839466702e-06f)) + new Vector<float>(1.18534705686654e-04f);
        q = (square * q) + new Vector<float>(2.26843463243900e-03f);
        q = (square * q) + new Vector<float>(4.89352518554385e-03f);
        var isTiny = Vector.LessThan(Vector.Abs(x), new Vector<float>(Tiny));
        return Vector.ConditionalSelect(isTiny, x, clamped * p / q);
    }
}
