namespace Tensorflow.Engine;

internal readonly record struct DescentFactory(double Rate) : IOptimizerFactory
{
    void IOptimizerFactory.Run<T>(OptimizerUpdate.Memory<T> memory) =>
        memory.Apply(new GradientDescentStep<T>(T.CreateChecked(Rate)));
}

internal readonly record struct MomentumFactory(double Rate, double Momentum, bool Nesterov, bool Keras)
    : IOptimizerFactory
{
    void IOptimizerFactory.Run<T>(OptimizerUpdate.Memory<T> memory)
    {
        var (rate, momentum) = (T.CreateChecked(Rate), T.CreateChecked(Momentum));
        if (Keras)
            memory.Apply(new KerasMomentumStep<T>(rate, momentum, Nesterov));
        else
            memory.Apply(new MomentumStep<T>(rate, momentum, Nesterov));
    }
}

internal readonly record struct AdamFactory(double Alpha, double Beta1, double Beta2, double Epsilon, bool Nesterov)
    : IOptimizerFactory
{
    void IOptimizerFactory.Run<T>(OptimizerUpdate.Memory<T> memory) =>
        memory.Apply(
            new AdamStep<T>(
                T.CreateChecked(Alpha),
                T.CreateChecked(Beta1),
                T.CreateChecked(Beta2),
                T.CreateChecked(Epsilon),
                Nesterov
            )
        );
}

internal readonly record struct AdaMaxFactory(double Alpha, double Beta1, double Beta2, double Epsilon)
    : IOptimizerFactory
{
    void IOptimizerFactory.Run<T>(OptimizerUpdate.Memory<T> memory) =>
        memory.Apply(
            new AdaMaxStep<T>(
                T.CreateChecked(Alpha),
                T.CreateChecked(Beta1),
                T.CreateChecked(Beta2),
                T.CreateChecked(Epsilon)
            )
        );
}

internal readonly record struct RmsPropFactory(double Rate, double Rho, double Momentum, double Epsilon, bool Centered)
    : IOptimizerFactory
{
    void IOptimizerFactory.Run<T>(OptimizerUpdate.Memory<T> memory) =>
        memory.Apply(
            new RmsPropStep<T>(
                T.CreateChecked(Rate),
                T.CreateChecked(Rho),
                T.CreateChecked(Momentum),
                T.CreateChecked(Epsilon),
                Centered
            )
        );
}

internal readonly record struct AdagradFactory(double Rate, double Epsilon, bool Accumulate) : IOptimizerFactory
{
    void IOptimizerFactory.Run<T>(OptimizerUpdate.Memory<T> memory) =>
        memory.Apply(new AdagradStep<T>(T.CreateChecked(Rate), T.CreateChecked(Epsilon), Accumulate));
}

internal readonly record struct AdadeltaFactory(double Rate, double Rho, double Epsilon) : IOptimizerFactory
{
    void IOptimizerFactory.Run<T>(OptimizerUpdate.Memory<T> memory) =>
        memory.Apply(new AdadeltaStep<T>(T.CreateChecked(Rate), T.CreateChecked(Rho), T.CreateChecked(Epsilon)));
}

internal readonly record struct FtrlFactory(double Rate, double L1, double L2, double Shrinkage) : IOptimizerFactory
{
    void IOptimizerFactory.Run<T>(OptimizerUpdate.Memory<T> memory) =>
        memory.Apply(
            new FtrlStep<T>(T.CreateChecked(Rate), T.CreateChecked(L1), T.CreateChecked(L2), T.CreateChecked(Shrinkage))
        );
}
