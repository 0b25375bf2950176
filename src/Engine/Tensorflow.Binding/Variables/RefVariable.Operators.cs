using static Tensorflow.Binding;

namespace Tensorflow;

public partial class RefVariable
{
    public static Tensor operator +(RefVariable x, int y) => Binary("AddV2", x, y);

    public static Tensor operator +(RefVariable x, float y) => Binary("AddV2", x, y);

    public static Tensor operator +(RefVariable x, double y) => Binary("AddV2", x, y);

    public static Tensor operator -(RefVariable x, int y) => Binary("Sub", x, y);

    public static Tensor operator -(RefVariable x, float y) => Binary("Sub", x, y);

    public static Tensor operator -(RefVariable x, double y) => Binary("Sub", x, y);

    public static Tensor operator -(RefVariable x, Tensor y) => Binary("Sub", x, y);

    public static Tensor operator <(RefVariable x, Tensor y) => Binary("Less", x, y);

    public static Tensor operator >(RefVariable x, Tensor y) => Binary("Greater", x, y);

    private static Tensor Binary(string type, RefVariable x, object y) =>
        tf.Context.ExecuteOp(type, null!, new ExecuteOpArgs(x.value(), ops.convert_to_tensor(y, dtype: x.dtype)));
}
