namespace Matex.Transparent.Tests.Placements.Proof;

/// <summary>NHWC, stride 1, no padding.</summary>
internal static class ImageKernels
{
    public static NdArray[] Conv2D(OperationCase operation, NdArray[] inputs)
    {
        var (x, filter) = (inputs[0], inputs[1]);
        int[] shape = [x.Shape[0], x.Shape[1] - filter.Shape[0] + 1, x.Shape[2] - filter.Shape[1] + 1, filter.Shape[3]];
        var y = new NdArray(shape, new double[NdArray.Count(shape)]);
        Each(
            x.Shape,
            filter.Shape,
            (image, row, column, f) =>
                Add(y, image, row, column, f[3], x[image, row + f[0], column + f[1], f[2]] * filter[f])
        );
        return [y];
    }

    /// <summary>Inputs: the shape of x, the filter, the derivative of y.</summary>
    public static NdArray[] BackpropInput(OperationCase operation, NdArray[] inputs)
    {
        var (sizes, filter, derivative) = (inputs[0].Integers, inputs[1], inputs[2]);
        var x = NdArray.Build(sizes, static _ => 0);
        Each(
            sizes,
            filter.Shape,
            (image, row, column, f) =>
                Add(x, image, row + f[0], column + f[1], f[2], derivative[image, row, column, f[3]] * filter[f])
        );
        return [x];
    }

    /// <summary>Inputs: x, the shape of the filter, the derivative of y.</summary>
    public static NdArray[] BackpropFilter(OperationCase operation, NdArray[] inputs)
    {
        var (x, sizes, derivative) = (inputs[0], inputs[1].Integers, inputs[2]);
        var filter = NdArray.Build(sizes, static _ => 0);
        Each(
            x.Shape,
            sizes,
            (image, row, column, f) =>
                Add(
                    filter,
                    f[0],
                    f[1],
                    f[2],
                    f[3],
                    derivative[image, row, column, f[3]] * x[image, row + f[0], column + f[1], f[2]]
                )
        );
        return [filter];
    }

    /// <summary>Windows of 2 by 2.</summary>
    public static Kernel Pool(Func<double[], double> reduce) =>
        (_, inputs) =>
        {
            var x = inputs[0];
            int[] shape = [x.Shape[0], x.Shape[1] - 1, x.Shape[2] - 1, x.Shape[3]];
            return
            [
                NdArray.Build(
                    shape,
                    i =>
                        reduce([
                            x[i],
                            x[i[0], i[1] + 1, i[2], i[3]],
                            x[i[0], i[1], i[2] + 1, i[3]],
                            x[i[0], i[1] + 1, i[2] + 1, i[3]],
                        ])
                ),
            ];
        };

    private static void Each(int[] x, int[] filter, Action<int, int, int, int[]> visit) =>
        NdArray.Build(
            [x[0], x[1] - filter[0] + 1, x[2] - filter[1] + 1],
            at =>
            {
                NdArray.Build(
                    filter,
                    f =>
                    {
                        visit(at[0], at[1], at[2], f);
                        return 0;
                    }
                );
                return 0;
            }
        );

    private static void Add(NdArray array, int a, int b, int c, int d, double value)
    {
        var shape = array.Shape;
        array.Data[((a * shape[1] + b) * shape[2] + c) * shape[3] + d] += value;
    }
}
