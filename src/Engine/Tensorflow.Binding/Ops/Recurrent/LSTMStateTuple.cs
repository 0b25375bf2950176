namespace Tensorflow.Operations;

/// <summary>The state of an LSTM cell: what it remembers (c) and its output (h); or their sizes.</summary>
public class LSTMStateTuple : ICanBeFlattened
{
    public object c;
    public object h;

    public LSTMStateTuple(int c, int h) => (this.c, this.h) = (c, h);

    public LSTMStateTuple(Tensor c, Tensor h) => (this.c, this.h) = (c, h);

    internal Tensor Memory => (Tensor)c;

    internal Tensor Output => (Tensor)h;

    public object[] Flatten() => [c, h];
}
