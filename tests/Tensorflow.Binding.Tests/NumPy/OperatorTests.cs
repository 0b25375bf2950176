using Tensorflow.NumPy;

namespace Tensorflow.Tests.NumPy;

public class OperatorTests
{
    [Test]
    public void ArithmeticRepeatsDimensionsOfSizeOne()
    {
        var column = np.array(
            new[,]
            {
                { 10 },
                { 20 },
            }
        );
        Assert.Multiple(() =>
        {
            Assert.That((column + np.array(1, 2, 3)).ToArray<int>(), Is.EqualTo(new[] { 11, 12, 13, 21, 22, 23 }));
            Assert.That((np.array(1, 2, 3) * column).ToArray<int>(), Is.EqualTo(new[] { 10, 20, 30, 20, 40, 60 }));
            Assert.That((np.arange(20f) / 4).ToArray<float>()[19], Is.EqualTo(4.75f));
            Assert.That((1 - np.array(0.25)).ToArray<double>(), Is.EqualTo(new[] { 0.75 }));
            Assert.That((-np.array(1, -2)).ToArray<int>(), Is.EqualTo(new[] { -1, 2 }));
            Assert.That(
                () => np.arange(2) + np.arange(3),
                Throws.TypeOf<InvalidArgumentError>().With.Message.Contains("[2] vs. [3]")
            );
        });
    }

    [Test]
    public void IntegersAreDividedTowardsMinusInfinity() =>
        Assert.Multiple(() =>
        {
            Assert.That((np.array(-7, 7) / 2).ToArray<int>(), Is.EqualTo(new[] { -4, 3 }));
            Assert.That((np.array(-7, 7) % 3).ToArray<int>(), Is.EqualTo(new[] { 2, 1 }));
            Assert.That(() => np.array(1) / 0, Throws.TypeOf<InvalidArgumentError>());
        });

    [Test]
    public void AnIntegerMeetsAFloatingPointNumberInItsType() =>
        Assert.Multiple(() =>
        {
            Assert.That((np.arange(2) * 0.5f).ToArray<float>(), Is.EqualTo(new[] { 0, 0.5f }));
            Assert.That((np.array(1f, 2f) / 2).dtype, Is.EqualTo(TF_DataType.TF_FLOAT));
            Assert.That((np.array(1f) + 1.0).dtype, Is.EqualTo(TF_DataType.TF_FLOAT), "the left one decides");
        });

    [Test]
    public void PowersAndFunctions() =>
        Assert.Multiple(() =>
        {
            Assert.That(np.power(np.arange(6), 3).ToArray<int>(), Is.EqualTo(new[] { 0, 1, 8, 27, 64, 125 }));
            Assert.That(np.square(np.arange(3)).ToArray<int>(), Is.EqualTo(new[] { 0, 1, 4 }));
            Assert.That((double)np.sin(np.pi / 2), Is.EqualTo(1));
            Assert.That((float)np.exp(1f), Is.EqualTo(MathF.E));
            Assert.That(np.floor(np.array(1.5, -1.5)).ToArray<double>(), Is.EqualTo(new double[] { 1, -2 }));
            Assert.That(() => np.sqrt(4), Throws.TypeOf<InvalidArgumentError>().With.Message.Contains("astype"));
        });

    [Test]
    public void EqualityToNullAndUpToRounding()
    {
        NDArray? none = null;
        NDArray one = 1;
        Assert.Multiple(() =>
        {
            Assert.That((bool)(none == null), Is.True);
            Assert.That((bool)(one == null), Is.False);
            Assert.That((bool)(one != null), Is.True);
            Assert.That((bool)(none == 1), Is.False);
            Assert.That((bool)(one == 1), Is.True);
            Assert.That(
                (np.array(1.0, 2.0) == np.array(1.000001, 2.1)).ToArray<bool>(),
                Is.EqualTo(new[] { true, false })
            );
            Assert.That((np.array(1, 2) != np.array(1, 3)).ToArray<bool>(), Is.EqualTo(new[] { false, true }));
        });
    }

    [Test]
    public void EqualsComparesShapeTypeAndElements() =>
        Assert.Multiple(() =>
        {
            Assert.That(np.arange(4).Equals(np.arange(4)), Is.True);
            Assert.That(np.arange(4).Equals(np.arange(4).reshape((2, 2))), Is.False);
            Assert.That(np.arange(4).Equals(np.arange(4L)), Is.False);
            Assert.That(np.arange(3).Equals(new[] { 0, 1, 2 }), Is.True);
            Assert.That(np.array(5).Equals(5), Is.True);
        });

    [Test]
    public void ConversionsToNumbersRound() =>
        Assert.Multiple(() =>
        {
            Assert.That((int)np.array(2.6), Is.EqualTo(3));
            Assert.That((float)np.array(7), Is.EqualTo(7f));
            Assert.That((double)np.array(true), Is.EqualTo(1));
            Assert.That(np.array(2.6, -2.6).astype(np.int32).ToArray<int>(), Is.EqualTo(new[] { 2, -2 }));
            Assert.That(
                np.array(new byte[] { 1, 200 }).astype(np.float32).ToArray<float>(),
                Is.EqualTo(new[] { 1f, 200 })
            );
            Assert.That(() => (int)np.zeros(0), Throws.TypeOf<InvalidArgumentError>());
        });

    [Test]
    public void ArraysOfAnyRankGoInAndOut()
    {
        var cube = new[,,]
        {
            {
                { 1L, 2 },
                { 3, 4 },
            },
        };
        NDArray array = cube;
        Assert.Multiple(() =>
        {
            Assert.That(array.shape.dims, Is.EqualTo(new long[] { 1, 2, 2 }));
            Assert.That(array.ToMultiDimArray<long>(), Is.EqualTo(cube));
            Assert.That(array.ToByteArray(), Has.Length.EqualTo(32));
            Assert.That(() => array.ToMultiDimArray<int>(), Throws.TypeOf<ArrayTypeMismatchException>());
        });
    }

    [Test]
    public void ReshapeInfersADimension() =>
        Assert.Multiple(() =>
        {
            Assert.That(np.arange(6).reshape((2, -1)).shape.dims, Is.EqualTo(new long[] { 2, 3 }));
            Assert.That(np.arange(6).reshape((2, 3)).ravel().shape.dims, Is.EqualTo(new long[] { 6 }));
            Assert.That(() => np.arange(6).reshape((4, 2)), Throws.TypeOf<InvalidArgumentError>());
            Assert.That(() => np.arange(6).reshape((4, -1)), Throws.TypeOf<InvalidArgumentError>());
        });

    [Test]
    public void MemoryIsSharedWithTensors()
    {
        var array = np.arange(3f);
        var tensor = new Tensor(array);
        array[1] = 10f;
        Assert.That(tensor.ToArray<float>(), Is.EqualTo(new[] { 0f, 10, 2 }));
    }
}
