namespace Matex.Transparent.Tests.Placements.Proof;

internal sealed class ImageProof
{
    [Test]
    public void Conv2D() =>
        Proof.Holds(random =>
        {
            var (x, filter, _) = Sizes(random);
            return new("Conv2D", ImageKernels.Conv2D, random.Array(x), random.Array(filter));
        });

    [Test]
    public void Conv2DBackpropInput() =>
        Proof.Holds(random =>
        {
            var (x, filter, y) = Sizes(random);
            return new OperationCase(
                "Conv2DBackpropInput",
                ImageKernels.BackpropInput,
                NdArray.Vector(x),
                random.Array(filter),
                random.Array(y)
            ).Constant(0);
        });

    [Test]
    public void Conv2DBackpropFilter() =>
        Proof.Holds(random =>
        {
            var (x, filter, y) = Sizes(random);
            return new OperationCase(
                "Conv2DBackpropFilter",
                ImageKernels.BackpropFilter,
                random.Array(x),
                NdArray.Vector(filter),
                random.Array(y)
            ).Constant(1);
        });

    [Test]
    public void Pooling([Values("MaxPool", "AvgPool")] string type) =>
        Proof.Holds(random =>
            new(
                type,
                ImageKernels.Pool(type == "MaxPool" ? Enumerable.Max : Enumerable.Average),
                random.Array(random.Size(), random.Next(2, 5), random.Next(2, 5), random.Next(1, 3))
            )
        );

    private static (int[] X, int[] Filter, int[] Y) Sizes(Random random)
    {
        int[] x = [random.Size(), random.Next(2, 5), random.Next(2, 5), random.Next(1, 4)];
        int[] filter = [random.Next(1, 3), random.Next(1, 3), x[3], random.Next(1, 4)];
        return (x, filter, [x[0], x[1] - filter[0] + 1, x[2] - filter[1] + 1, filter[3]]);
    }
}
