using System.Text;
using Google.Protobuf;

namespace Tensorflow;

public partial class tensorflow
{
    public CompatApi compat { get; } = new();

    /// <summary>Functions under <c>tf.compat</c>.</summary>
    public class CompatApi
    {
        public CompatV1Api v1 { get; } = new();

        public ByteString as_bytes(ByteString bytes, Encoding? encoding = null) => bytes;

        public ByteString as_bytes(byte[] bytes, Encoding? encoding = null) => ByteString.CopyFrom(bytes);

        public ByteString as_bytes(string text, Encoding? encoding = null) =>
            ByteString.CopyFrom(text, encoding ?? Encoding.UTF8);
    }
}
