namespace Tensorflow;

public partial class Shape
{
    public static implicit operator Shape(int dims) => new([(long)dims]);

    public static implicit operator Shape(int[] dims) => dims is null ? null! : new(dims);

    public static implicit operator Shape(long[] dims) => dims is null ? null! : new(dims);

    public static implicit operator Shape((int, int) dims) => new([dims.Item1, (long)dims.Item2]);

    public static implicit operator Shape((long, long) dims) => new([dims.Item1, dims.Item2]);

    public static implicit operator Shape((int, int, int) dims) => new([dims.Item1, dims.Item2, (long)dims.Item3]);

    public static implicit operator Shape((long, long, long) dims) => new([dims.Item1, dims.Item2, dims.Item3]);

    public static implicit operator Shape((int, int, int, int) dims) =>
        new([dims.Item1, dims.Item2, dims.Item3, (long)dims.Item4]);

    public static implicit operator Shape((long, long, long, long) dims) =>
        new([dims.Item1, dims.Item2, dims.Item3, dims.Item4]);

    public static implicit operator Shape((int, int, int, int, int) dims) =>
        new([dims.Item1, dims.Item2, dims.Item3, dims.Item4, (long)dims.Item5]);

    public static implicit operator Shape((long, long, long, long, long) dims) =>
        new([dims.Item1, dims.Item2, dims.Item3, dims.Item4, dims.Item5]);

    public static implicit operator int[]?(Shape? shape) => shape?.as_int_list();

    public static implicit operator long[]?(Shape? shape) => shape?._dims;

    public static implicit operator Tensor(Shape shape) => constant_op.constant(shape);
}
