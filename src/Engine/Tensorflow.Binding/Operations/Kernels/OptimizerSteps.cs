using System.Numerics;

namespace Tensorflow.Engine;

/// <summary>var -= lr g.</summary>
internal readonly struct GradientDescentStep<T>(T rate) : IOptimizerStep<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly Vector<T> _rate = new(rate);

    public void Invoke(ref Vector<T> w, ref Vector<T> a, ref Vector<T> b, ref Vector<T> c, Vector<T> g) =>
        w -= g * _rate;
}

/// <summary>accum = accum momentum + g; var -= lr accum, or with Nesterov's look-ahead lr (g + momentum accum).</summary>
internal readonly struct MomentumStep<T>(T rate, T momentum, bool nesterov) : IOptimizerStep<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly Vector<T> _rate = new(rate);
    private readonly Vector<T> _momentum = new(momentum);

    public void Invoke(ref Vector<T> w, ref Vector<T> a, ref Vector<T> b, ref Vector<T> c, Vector<T> g)
    {
        a = (a * _momentum) + g;
        w -= nesterov ? (g * _rate) + (a * _momentum * _rate) : a * _rate;
    }
}

/// <summary>accum = accum momentum - lr g; var += accum, or with Nesterov's look-ahead accum momentum - lr g.</summary>
internal readonly struct KerasMomentumStep<T>(T rate, T momentum, bool nesterov) : IOptimizerStep<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly Vector<T> _rate = new(rate);
    private readonly Vector<T> _momentum = new(momentum);

    public void Invoke(ref Vector<T> w, ref Vector<T> a, ref Vector<T> b, ref Vector<T> c, Vector<T> g)
    {
        a = (a * _momentum) - (g * _rate);
        w += nesterov ? (a * _momentum) - (g * _rate) : a;
    }
}

/// <summary>Adam (Kingma and Ba, 2014); alpha is lr sqrt(1 - beta2^t) / (1 - beta1^t).</summary>
internal readonly struct AdamStep<T>(T alpha, T beta1, T beta2, T epsilon, bool nesterov) : IOptimizerStep<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly Vector<T> _alpha = new(alpha);
    private readonly Vector<T> _beta1 = new(beta1);
    private readonly Vector<T> _rest1 = new(T.One - beta1);
    private readonly Vector<T> _rest2 = new(T.One - beta2);
    private readonly Vector<T> _epsilon = new(epsilon);

    public void Invoke(ref Vector<T> w, ref Vector<T> a, ref Vector<T> b, ref Vector<T> c, Vector<T> g)
    {
        a += (g - a) * _rest1;
        b += ((g * g) - b) * _rest2;
        var direction = nesterov ? (g * _rest1) + (_beta1 * a) : a;
        w -= direction * _alpha / (Vector.SquareRoot(b) + _epsilon);
    }
}

/// <summary>AdaMax (Kingma and Ba, 2014), with the infinity norm in place of the second moment.</summary>
internal readonly struct AdaMaxStep<T>(T alpha, T beta1, T beta2, T epsilon) : IOptimizerStep<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly Vector<T> _alpha = new(alpha);
    private readonly Vector<T> _rest1 = new(T.One - beta1);
    private readonly Vector<T> _beta2 = new(beta2);
    private readonly Vector<T> _epsilon = new(epsilon);

    public void Invoke(ref Vector<T> w, ref Vector<T> a, ref Vector<T> b, ref Vector<T> c, Vector<T> g)
    {
        a += (g - a) * _rest1;
        b = Vector.Max(_beta2 * b, Vector.Abs(g));
        w -= _alpha * (a / (b + _epsilon));
    }
}

/// <summary>RMSProp (Tieleman and Hinton, 2012), centred by the mean gradient if wanted: slots ms, mom, mg.</summary>
internal readonly struct RmsPropStep<T>(T rate, T rho, T momentum, T epsilon, bool centered) : IOptimizerStep<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly Vector<T> _rate = new(rate);
    private readonly Vector<T> _rest = new(T.One - rho);
    private readonly Vector<T> _momentum = new(momentum);
    private readonly Vector<T> _epsilon = new(epsilon);

    public void Invoke(ref Vector<T> w, ref Vector<T> a, ref Vector<T> b, ref Vector<T> c, Vector<T> g)
    {
        a += ((g * g) - a) * _rest;
        var variance = a;
        if (centered)
        {
            c += (g - c) * _rest;
            variance -= c * c;
        }
        b = (b * _momentum) + (g * _rate / Vector.SquareRoot(variance + _epsilon));
        w -= b;
    }
}

/// <summary>Adagrad (Duchi et al., 2011).</summary>
internal readonly struct AdagradStep<T>(T rate, T epsilon, bool accumulate) : IOptimizerStep<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly Vector<T> _rate = new(rate);
    private readonly Vector<T> _epsilon = new(epsilon);

    public void Invoke(ref Vector<T> w, ref Vector<T> a, ref Vector<T> b, ref Vector<T> c, Vector<T> g)
    {
        if (accumulate)
            a += g * g;
        w -= g * _rate / (Vector.SquareRoot(a) + _epsilon);
    }
}

/// <summary>Adadelta (Zeiler, 2012): slots of squared gradients and of squared updates.</summary>
internal readonly struct AdadeltaStep<T>(T rate, T rho, T epsilon) : IOptimizerStep<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly Vector<T> _rate = new(rate);
    private readonly Vector<T> _rho = new(rho);
    private readonly Vector<T> _rest = new(T.One - rho);
    private readonly Vector<T> _epsilon = new(epsilon);

    public void Invoke(ref Vector<T> w, ref Vector<T> a, ref Vector<T> b, ref Vector<T> c, Vector<T> g)
    {
        a = (a * _rho) + (g * g * _rest);
        var update = Vector.SquareRoot(b + _epsilon) / Vector.SquareRoot(a + _epsilon) * g;
        w -= update * _rate;
        b = (b * _rho) + (update * update * _rest);
    }
}

/// <summary>FTRL-Proximal (McMahan et al., 2013) with the learning-rate power -0.5: slots of accumulated squares and linear terms.</summary>
internal readonly struct FtrlStep<T>(T rate, T l1, T l2, T shrinkage) : IOptimizerStep<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly Vector<T> _rate = new(rate);
    private readonly Vector<T> _l1 = new(l1);
    private readonly Vector<T> _twiceL2 = new(l2 + l2);
    private readonly Vector<T> _twiceShrinkage = new(shrinkage + shrinkage);

    public void Invoke(ref Vector<T> w, ref Vector<T> a, ref Vector<T> b, ref Vector<T> c, Vector<T> g)
    {
        var accumulated = a + (g * g);
        var root = Vector.SquareRoot(accumulated);
        b += g + (_twiceShrinkage * w) - ((root - Vector.SquareRoot(a)) / _rate * w);
        var quadratic = (root / _rate) + _twiceL2;
        var signed = Vector.ConditionalSelect(Vector.GreaterThan(b, Vector<T>.Zero), _l1, -_l1);
        w = Vector.ConditionalSelect(Vector.GreaterThan(Vector.Abs(b), _l1), (signed - b) / quadratic, Vector<T>.Zero);
        a = accumulated;
    }
}
