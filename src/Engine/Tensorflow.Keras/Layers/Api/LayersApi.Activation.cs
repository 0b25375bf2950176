namespace Tensorflow.Keras.Layers;

public partial class LayersApi
{
    public ILayer ELU(float alpha = 0.1f) => new ELU(new ELUArgs { Alpha = alpha });

    public ILayer Exponential() => new Exponential(new ExponentialArgs { });

    public ILayer HardSigmoid() => new HardSigmoid(new HardSigmoidArgs { });

    public ILayer LeakyReLU(float alpha = 0.3f) => new LeakyReLu(new LeakyReLuArgs { Alpha = alpha });

    public ILayer ReLU6() => new ReLu6();

    public ILayer SELU() => new SELU(new SELUArgs { });

    public ILayer Softmax(Axis axis) => new Softmax(new SoftmaxArgs { axis = axis });

    public ILayer Softmax(int axis = -1) => new Softmax(new SoftmaxArgs { axis = axis });

    public ILayer Softplus() => new Softplus(new SoftplusArgs { });

    public ILayer Softsign() => new Softsign(new SoftsignArgs { });

    public ILayer Swish() => new Swish(new SwishArgs { });

    public ILayer Tanh() => new Tanh(new TanhArgs { });
}
