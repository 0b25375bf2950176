using static Tensorflow.Binding;

namespace Tensorflow;

public partial class tensorflow
{
    public SignalApi signal { get; } = new();

    /// <summary>Functions under <c>tf.signal</c>: Fourier transforms.</summary>
    public class SignalApi
    {
        public Tensor fft(Tensor input, string? name = null) => Transform("FFT", input, name);

        public Tensor ifft(Tensor input, string? name = null) => Transform("IFFT", input, name);

        public Tensor fft2d(Tensor input, string? name = null) => Transform("FFT2D", input, name);

        public Tensor ifft2d(Tensor input, string? name = null) => Transform("IFFT2D", input, name);

        public Tensor fft3d(Tensor input, string? name = null) => Transform("FFT3D", input, name);

        public Tensor ifft3d(Tensor input, string? name = null) => Transform("IFFT3D", input, name);

        private static Tensor Transform(string type, Tensor input, string? name) =>
            tf.Context.ExecuteOp(type, name!, new ExecuteOpArgs(input));
    }
}
