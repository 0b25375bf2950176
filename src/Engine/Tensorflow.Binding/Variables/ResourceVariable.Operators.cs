using Tensorflow.Engine;
using Tensorflow.NumPy;

namespace Tensorflow;

public partial class ResourceVariable
{
    public static Tensor operator +(ResourceVariable x, int y) => Binary("AddV2", x, y);

    public static Tensor operator +(ResourceVariable x, float y) => Binary("AddV2", x, y);

    public static Tensor operator +(ResourceVariable x, double y) => Binary("AddV2", x, y);

    public static Tensor operator +(ResourceVariable x, ResourceVariable y) => Binary("AddV2", x, y);

    public static Tensor operator -(ResourceVariable x, int y) => Binary("Sub", x, y);

    public static Tensor operator -(ResourceVariable x, float y) => Binary("Sub", x, y);

    public static Tensor operator -(ResourceVariable x, double y) => Binary("Sub", x, y);

    public static Tensor operator -(ResourceVariable x, Tensor y) => Binary("Sub", x, y);

    public static Tensor operator -(ResourceVariable x, ResourceVariable y) => Binary("Sub", x, y);

    public static Tensor operator *(ResourceVariable x, ResourceVariable y) => Binary("Mul", x, y);

    public static Tensor operator *(ResourceVariable x, Tensor y) => Binary("Mul", x, y);

    public static Tensor operator *(ResourceVariable x, NDArray y) => Binary("Mul", x, y);

    public static Tensor operator <(ResourceVariable x, Tensor y) => Binary("Less", x, y);

    public static Tensor operator >(ResourceVariable x, Tensor y) => Binary("Greater", x, y);

    private static Tensor Binary(string type, ResourceVariable x, object y)
    {
        var left = x.value();
        var right = y is ResourceVariable other ? other.value() : ops.convert_to_tensor(y, dtype: x.dtype);
        return Binding.tf.Context.ExecuteOp(type, null!, new ExecuteOpArgs(left, right));
    }
}
