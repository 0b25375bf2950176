using System.Numerics;
using Tensorflow.NumPy;

namespace Tensorflow;

public partial class Tensor
{
    public static Tensor operator >(Complex lhs, Tensor rhs) => Greater(lhs, rhs);

    public static Tensor operator >(NDArray lhs, Tensor rhs) => Greater(lhs, rhs);

    public static Tensor operator >(Tensor lhs, Complex rhs) => Greater(lhs, rhs);

    public static Tensor operator >(Tensor lhs, NDArray rhs) => Greater(lhs, rhs);

    public static Tensor operator >(Tensor lhs, Tensor rhs) => Greater(lhs, rhs);

    public static Tensor operator >(Tensor lhs, byte rhs) => Greater(lhs, rhs);

    public static Tensor operator >(Tensor lhs, double rhs) => Greater(lhs, rhs);

    public static Tensor operator >(Tensor lhs, float rhs) => Greater(lhs, rhs);

    public static Tensor operator >(Tensor lhs, int rhs) => Greater(lhs, rhs);

    public static Tensor operator >(Tensor lhs, long rhs) => Greater(lhs, rhs);

    public static Tensor operator >(Tensor lhs, sbyte rhs) => Greater(lhs, rhs);

    public static Tensor operator >(Tensor lhs, short rhs) => Greater(lhs, rhs);

    public static Tensor operator >(Tensor lhs, uint rhs) => Greater(lhs, rhs);

    public static Tensor operator >(Tensor lhs, ulong rhs) => Greater(lhs, rhs);

    public static Tensor operator >(Tensor lhs, ushort rhs) => Greater(lhs, rhs);

    public static Tensor operator >(byte lhs, Tensor rhs) => Greater(lhs, rhs);

    public static Tensor operator >(double lhs, Tensor rhs) => Greater(lhs, rhs);

    public static Tensor operator >(float lhs, Tensor rhs) => Greater(lhs, rhs);

    public static Tensor operator >(int lhs, Tensor rhs) => Greater(lhs, rhs);

    public static Tensor operator >(long lhs, Tensor rhs) => Greater(lhs, rhs);

    public static Tensor operator >(sbyte lhs, Tensor rhs) => Greater(lhs, rhs);

    public static Tensor operator >(short lhs, Tensor rhs) => Greater(lhs, rhs);

    public static Tensor operator >(uint lhs, Tensor rhs) => Greater(lhs, rhs);

    public static Tensor operator >(ulong lhs, Tensor rhs) => Greater(lhs, rhs);

    public static Tensor operator >(ushort lhs, Tensor rhs) => Greater(lhs, rhs);

    public static Tensor operator >=(Complex lhs, Tensor rhs) => GreaterEqual(lhs, rhs);

    public static Tensor operator >=(NDArray lhs, Tensor rhs) => GreaterEqual(lhs, rhs);

    public static Tensor operator >=(Tensor lhs, Complex rhs) => GreaterEqual(lhs, rhs);

    public static Tensor operator >=(Tensor lhs, NDArray rhs) => GreaterEqual(lhs, rhs);

    public static Tensor operator >=(Tensor lhs, Tensor rhs) => GreaterEqual(lhs, rhs);

    public static Tensor operator >=(Tensor lhs, byte rhs) => GreaterEqual(lhs, rhs);

    public static Tensor operator >=(Tensor lhs, double rhs) => GreaterEqual(lhs, rhs);

    public static Tensor operator >=(Tensor lhs, float rhs) => GreaterEqual(lhs, rhs);

    public static Tensor operator >=(Tensor lhs, int rhs) => GreaterEqual(lhs, rhs);

    public static Tensor operator >=(Tensor lhs, long rhs) => GreaterEqual(lhs, rhs);

    public static Tensor operator >=(Tensor lhs, sbyte rhs) => GreaterEqual(lhs, rhs);

    public static Tensor operator >=(Tensor lhs, short rhs) => GreaterEqual(lhs, rhs);

    public static Tensor operator >=(Tensor lhs, uint rhs) => GreaterEqual(lhs, rhs);

    public static Tensor operator >=(Tensor lhs, ulong rhs) => GreaterEqual(lhs, rhs);

    public static Tensor operator >=(Tensor lhs, ushort rhs) => GreaterEqual(lhs, rhs);

    public static Tensor operator >=(byte lhs, Tensor rhs) => GreaterEqual(lhs, rhs);

    public static Tensor operator >=(double lhs, Tensor rhs) => GreaterEqual(lhs, rhs);

    public static Tensor operator >=(float lhs, Tensor rhs) => GreaterEqual(lhs, rhs);

    public static Tensor operator >=(int lhs, Tensor rhs) => GreaterEqual(lhs, rhs);

    public static Tensor operator >=(long lhs, Tensor rhs) => GreaterEqual(lhs, rhs);

    public static Tensor operator >=(sbyte lhs, Tensor rhs) => GreaterEqual(lhs, rhs);

    public static Tensor operator >=(short lhs, Tensor rhs) => GreaterEqual(lhs, rhs);

    public static Tensor operator >=(uint lhs, Tensor rhs) => GreaterEqual(lhs, rhs);

    public static Tensor operator >=(ulong lhs, Tensor rhs) => GreaterEqual(lhs, rhs);

    public static Tensor operator >=(ushort lhs, Tensor rhs) => GreaterEqual(lhs, rhs);

    public static Tensor operator <(Complex lhs, Tensor rhs) => Less(lhs, rhs);

    public static Tensor operator <(NDArray lhs, Tensor rhs) => Less(lhs, rhs);

    public static Tensor operator <(Tensor lhs, Complex rhs) => Less(lhs, rhs);

    public static Tensor operator <(Tensor lhs, NDArray rhs) => Less(lhs, rhs);

    public static Tensor operator <(Tensor lhs, Tensor rhs) => Less(lhs, rhs);

    public static Tensor operator <(Tensor lhs, byte rhs) => Less(lhs, rhs);

    public static Tensor operator <(Tensor lhs, double rhs) => Less(lhs, rhs);

    public static Tensor operator <(Tensor lhs, float rhs) => Less(lhs, rhs);

    public static Tensor operator <(Tensor lhs, int rhs) => Less(lhs, rhs);

    public static Tensor operator <(Tensor lhs, long rhs) => Less(lhs, rhs);

    public static Tensor operator <(Tensor lhs, sbyte rhs) => Less(lhs, rhs);

    public static Tensor operator <(Tensor lhs, short rhs) => Less(lhs, rhs);

    public static Tensor operator <(Tensor lhs, uint rhs) => Less(lhs, rhs);

    public static Tensor operator <(Tensor lhs, ulong rhs) => Less(lhs, rhs);

    public static Tensor operator <(Tensor lhs, ushort rhs) => Less(lhs, rhs);

    public static Tensor operator <(byte lhs, Tensor rhs) => Less(lhs, rhs);

    public static Tensor operator <(double lhs, Tensor rhs) => Less(lhs, rhs);

    public static Tensor operator <(float lhs, Tensor rhs) => Less(lhs, rhs);

    public static Tensor operator <(int lhs, Tensor rhs) => Less(lhs, rhs);

    public static Tensor operator <(long lhs, Tensor rhs) => Less(lhs, rhs);

    public static Tensor operator <(sbyte lhs, Tensor rhs) => Less(lhs, rhs);

    public static Tensor operator <(short lhs, Tensor rhs) => Less(lhs, rhs);

    public static Tensor operator <(uint lhs, Tensor rhs) => Less(lhs, rhs);

    public static Tensor operator <(ulong lhs, Tensor rhs) => Less(lhs, rhs);

    public static Tensor operator <(ushort lhs, Tensor rhs) => Less(lhs, rhs);

    public static Tensor operator <=(Complex lhs, Tensor rhs) => LessEqual(lhs, rhs);

    public static Tensor operator <=(NDArray lhs, Tensor rhs) => LessEqual(lhs, rhs);

    public static Tensor operator <=(Tensor lhs, Complex rhs) => LessEqual(lhs, rhs);

    public static Tensor operator <=(Tensor lhs, NDArray rhs) => LessEqual(lhs, rhs);

    public static Tensor operator <=(Tensor lhs, Tensor rhs) => LessEqual(lhs, rhs);

    public static Tensor operator <=(Tensor lhs, byte rhs) => LessEqual(lhs, rhs);

    public static Tensor operator <=(Tensor lhs, double rhs) => LessEqual(lhs, rhs);

    public static Tensor operator <=(Tensor lhs, float rhs) => LessEqual(lhs, rhs);

    public static Tensor operator <=(Tensor lhs, int rhs) => LessEqual(lhs, rhs);

    public static Tensor operator <=(Tensor lhs, long rhs) => LessEqual(lhs, rhs);

    public static Tensor operator <=(Tensor lhs, sbyte rhs) => LessEqual(lhs, rhs);

    public static Tensor operator <=(Tensor lhs, short rhs) => LessEqual(lhs, rhs);

    public static Tensor operator <=(Tensor lhs, uint rhs) => LessEqual(lhs, rhs);

    public static Tensor operator <=(Tensor lhs, ulong rhs) => LessEqual(lhs, rhs);

    public static Tensor operator <=(Tensor lhs, ushort rhs) => LessEqual(lhs, rhs);

    public static Tensor operator <=(byte lhs, Tensor rhs) => LessEqual(lhs, rhs);

    public static Tensor operator <=(double lhs, Tensor rhs) => LessEqual(lhs, rhs);

    public static Tensor operator <=(float lhs, Tensor rhs) => LessEqual(lhs, rhs);

    public static Tensor operator <=(int lhs, Tensor rhs) => LessEqual(lhs, rhs);

    public static Tensor operator <=(long lhs, Tensor rhs) => LessEqual(lhs, rhs);

    public static Tensor operator <=(sbyte lhs, Tensor rhs) => LessEqual(lhs, rhs);

    public static Tensor operator <=(short lhs, Tensor rhs) => LessEqual(lhs, rhs);

    public static Tensor operator <=(uint lhs, Tensor rhs) => LessEqual(lhs, rhs);

    public static Tensor operator <=(ulong lhs, Tensor rhs) => LessEqual(lhs, rhs);

    public static Tensor operator <=(ushort lhs, Tensor rhs) => LessEqual(lhs, rhs);

    public static Tensor operator ==(Tensor x, int y) => gen_math_ops.equal(x, constant_op.constant(y, x.dtype));

    public static Tensor operator !=(Tensor x, int y) => gen_math_ops.not_equal(x, constant_op.constant(y, x.dtype));

    private static Tensor Greater(object x, object y) => math_ops.greater(x, y);

    private static Tensor GreaterEqual(object x, object y) => math_ops.greater_equal(x, y);

    private static Tensor Less(object x, object y) => math_ops.less(x, y);

    private static Tensor LessEqual(object x, object y) => math_ops.less_equal(x, y);
}
