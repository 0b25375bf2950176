using Tensorflow.NumPy;

namespace Tensorflow.Tests.NumPy;

public class FunctionTests
{
    [Test]
    public void Sequences() =>
        Assert.Multiple(() =>
        {
            Assert.That(np.arange(3).ToArray<int>(), Is.EqualTo(new[] { 0, 1, 2 }));
            Assert.That(np.arange(3, 7, 2).ToArray<int>(), Is.EqualTo(new[] { 3, 5 }));
            Assert.That(np.arange(7, 3, -2).ToArray<int>(), Is.EqualTo(new[] { 7, 5 }));
            Assert.That(np.arange(0f, 1f, 0.25f).ToArray<float>(), Is.EqualTo(new[] { 0, 0.25f, 0.5f, 0.75f }));
            Assert.That(np.arange(3, 3).size, Is.Zero);
            Assert.That(np.linspace(2.0, 3.0, 5).ToArray<double>(), Is.EqualTo(new[] { 2, 2.25, 2.5, 2.75, 3 }));
            Assert.That(
                np.linspace(2.0, 3.0, 5, endpoint: false).ToArray<double>(),
                Is.EqualTo(new[] { 2, 2.2, 2.4, 2.6, 2.8 }).Within(1e-12)
            );
        });

    [Test]
    public void FilledArrays() =>
        Assert.Multiple(() =>
        {
            Assert.That(np.zeros((2, 2)).dtype, Is.EqualTo(TF_DataType.TF_DOUBLE));
            Assert.That(np.ones((2, 2), np.int32).ToArray<int>(), Is.EqualTo(new[] { 1, 1, 1, 1 }));
            Assert.That(np.full((1, 2), 0.5f).ToArray<float>(), Is.EqualTo(new[] { 0.5f, 0.5f }));
            Assert.That(np.full_like(np.zeros(3), 7L).ToArray<long>(), Is.EqualTo(new[] { 7L, 7, 7 }));
            Assert.That(np.eye(3, k: 1).ToArray<double>(), Is.EqualTo(new double[] { 0, 1, 0, 0, 0, 1, 0, 0, 0 }));
            Assert.That(np.eye(2, 3, -1).ToArray<double>(), Is.EqualTo(new double[] { 0, 0, 0, 1, 0, 0 }));
            Assert.That(np.frombuffer([0, 0, 8, 3], ">u4").ToArray<int>(), Is.EqualTo(new[] { 2051 }));
        });

    [Test]
    public void Grids()
    {
        var (x, y) = np.meshgrid(np.arange(3), np.arange(2));
        var (sparseX, sparseY) = np.meshgrid(np.arange(3), np.arange(2), sparse: true);
        Assert.Multiple(() =>
        {
            Assert.That(x.ToArray<int>(), Is.EqualTo(new[] { 0, 1, 2, 0, 1, 2 }));
            Assert.That(y.ToArray<int>(), Is.EqualTo(new[] { 0, 0, 0, 1, 1, 1 }));
            Assert.That(sparseX.shape.dims, Is.EqualTo(new long[] { 1, 3 }));
            Assert.That(sparseY.shape.dims, Is.EqualTo(new long[] { 2, 1 }));
        });
    }

    [Test]
    public void Reductions()
    {
        var x = np.arange(24).reshape((2, 3, 4));
        Assert.Multiple(() =>
        {
            Assert.That((int)np.sum(x), Is.EqualTo(276));
            Assert.That(np.sum(x, (0, 2)).ToArray<int>(), Is.EqualTo(new[] { 60, 92, 124 }));
            Assert.That(np.sum(x, 1)[1].ToArray<int>(), Is.EqualTo(new[] { 48, 51, 54, 57 }));
            Assert.That((int)np.mean(np.array(1, 2)), Is.EqualTo(1), "integers are rounded towards zero");
            Assert.That((float)np.mean(np.array(1f, 2f)), Is.EqualTo(1.5f));
            Assert.That((double)np.prod(1.0, 2.0, 4.0), Is.EqualTo(8));
            Assert.That(
                np.amax(
                        np.array(
                            new[,]
                            {
                                { 0, 3 },
                                { 2, 2 },
                            }
                        )
                    )
                    .ToArray<int>(),
                Is.EqualTo(new[] { 2, 3 })
            );
            Assert.That(
                np.amin(
                        np.array(
                            new[,]
                            {
                                { 0, 3 },
                                { 2, 2 },
                            }
                        ),
                        1
                    )
                    .ToArray<int>(),
                Is.EqualTo(new[] { 0, 2 })
            );
            Assert.That((double)np.average(np.arange(1, 5)), Is.EqualTo(2.5));
            Assert.That(
                np.average(np.arange(6).reshape((3, 2)), 1, np.array(0.25, 0.75)).ToArray<double>(),
                Is.EqualTo(new[] { 0.75, 2.75, 4.75 })
            );
        });
    }

    [Test]
    public void BooleansAreCountedAsNumbersOnly()
    {
        var mask = np.array(true, false, true);
        Assert.Multiple(() =>
        {
            Assert.That((int)np.sum(mask.astype(np.int32)), Is.EqualTo(2));
            Assert.That((bool)np.any(mask, 0), Is.True);
            Assert.That(() => np.sum(mask), Throws.TypeOf<InvalidArgumentError>().With.Message.Contains("astype"));
            Assert.That(() => -mask, Throws.TypeOf<InvalidArgumentError>());
            Assert.That(() => mask + mask, Throws.TypeOf<InvalidArgumentError>());
        });
    }

    [Test]
    public void SumsOfManyFloatsKeepTheirPrecision() =>
        Assert.That((float)np.sum(np.full(1_000_000, 0.1f)), Is.EqualTo(100_000f).Within(0.01f));

    [Test]
    public void Extremes() =>
        Assert.Multiple(() =>
        {
            Assert.That(np.argmax(np.array(1, 3, 3)).dtype, Is.EqualTo(TF_DataType.TF_INT64));
            Assert.That((long)np.argmax(np.array(1, 3, 3)), Is.EqualTo(1));
            Assert.That(
                np.argmin(
                        np.array(
                            new[,]
                            {
                                { 0, 3 },
                                { 2, 2 },
                            }
                        ),
                        1
                    )
                    .ToArray<long>(),
                Is.EqualTo(new long[] { 0, 0 })
            );
            Assert.That(
                np.maximum(np.array(1.0, 5), np.array(3.0, 2)).ToArray<double>(),
                Is.EqualTo(new double[] { 3, 5 })
            );
        });

    [Test]
    public void Sorting()
    {
        var matrix = np.array(
            new[,]
            {
                { 0, 3 },
                { 2, 2 },
            }
        );
        var (values, places) = np.unique(np.array(3, 1, 3, 2));
        Assert.Multiple(() =>
        {
            Assert.That(np.argsort(np.array(3, 1, 2)).ToArray<int>(), Is.EqualTo(new[] { 1, 2, 0 }));
            Assert.That(np.argsort(matrix, 0).ToArray<int>(), Is.EqualTo(new[] { 0, 1, 1, 0 }));
            Assert.That(np.sort(np.array(3, 1, 2)).ToArray<int>(), Is.EqualTo(new[] { 1, 2, 3 }));
            Assert.That(np.sort(matrix, 0, "DESCENDING").ToArray<int>(), Is.EqualTo(new[] { 2, 3, 0, 2 }));
            Assert.That(values.ToArray<int>(), Is.EqualTo(new[] { 3, 1, 2 }));
            Assert.That(places.ToArray<int>(), Is.EqualTo(new[] { 0, 1, 0, 2 }));
        });
    }

    [Test]
    public void JoiningAndRearranging()
    {
        Assert.Multiple(() =>
        {
            Assert.That(
                np.concatenate((np.arange(2), np.arange(3))).ToArray<int>(),
                Is.EqualTo(new[] { 0, 1, 0, 1, 2 })
            );
            Assert.That(
                np.concatenate([np.ones((2, 1)), np.zeros((2, 2))], 1).shape.dims,
                Is.EqualTo(new long[] { 2, 3 })
            );
            Assert.That(np.stack([np.arange(2), np.arange(2)], 1).ToArray<int>(), Is.EqualTo(new[] { 0, 0, 1, 1 }));
            Assert.That(np.dstack(np.arange(2), np.arange(2)).shape.dims, Is.EqualTo(new long[] { 1, 2, 2 }));
            Assert.That(np.expand_dims(np.arange(2), 0).shape.dims, Is.EqualTo(new long[] { 1, 2 }));
            Assert.That(np.squeeze(np.zeros((1, 2, 1))).shape.dims, Is.EqualTo(new long[] { 2 }));
            Assert.That(
                np.moveaxis(np.zeros((3, 4, 5)), (0, 1), (-1, -2)).shape.dims,
                Is.EqualTo(new long[] { 5, 4, 3 })
            );
            Assert.That(
                np.moveaxis(np.arange(6).reshape((2, 3)), 0, 1).ToArray<int>(),
                Is.EqualTo(new[] { 0, 3, 1, 4, 2, 5 })
            );
            Assert.That(() => np.stack(np.arange(2), np.arange(3)), Throws.TypeOf<InvalidArgumentError>());
            Assert.That(() => np.concatenate((np.arange(2), np.arange(2f))), Throws.TypeOf<InvalidArgumentError>());
        });
    }

    [Test]
    public void LinearAlgebra()
    {
        NDArray y1 = new float[,]
        {
            { 1, 2, 3 },
            { 4, 5.1f, 6 },
            { 4, 5.1f, 6 },
        };
        NDArray y2 = new float[,]
        {
            { 3, 2, 1 },
            { 6, 5.1f, 4 },
            { 6, 5.1f, 4 },
        };
        Assert.Multiple(() =>
        {
            Assert.That((double)np.dot(np.array(1, 2, 3), np.array(4, 5, 6)), Is.EqualTo(32));
            Assert.That((double)np.dot(y1, y2), Is.EqualTo(158.02).Within(1e-4));
            Assert.That(
                np.dot(np.arange(4).reshape((2, 2)), np.arange(2), np.array(1, 0)).ToArray<int>(),
                Is.EqualTo(new[] { 1, 3 })
            );
            Assert.That(
                np.linalg.norm(np.array(3, 4)).ToArray<float>(),
                Is.EqualTo(new[] { 5f }),
                "one dimension stays"
            );
            Assert.That(
                np.linalg.lstsq(
                        new double[,]
                        {
                            { 1, 0 },
                            { 1, 1 },
                            { 1, 2 },
                        },
                        new double[,]
                        {
                            { 1 },
                            { 3 },
                            { 5 },
                        }
                    )
                    .ToArray<double>(),
                Is.EqualTo(new double[] { 1, 2 }).Within(1e-9)
            );
        });
    }

    [Test]
    public void Comparisons() =>
        Assert.Multiple(() =>
        {
            Assert.That((bool)np.any(np.array(1, 2) > np.array(2, 1)), Is.True);
            Assert.That(
                np.logical_and(np.array(true, false), np.array(true, true)).ToArray<bool>(),
                Is.EqualTo(new[] { true, false })
            );
            Assert.That(np.allclose(np.array(1.0, 2.0), np.array(1.0, 2.0000001)), Is.True);
            Assert.That(np.allclose(np.array(1.0), np.array(1.1)), Is.False);
            Assert.That(np.allclose(np.array(np.nan), np.array(np.nan)), Is.False);
            Assert.That(np.allclose(np.array(np.nan), np.array(np.nan), equal_nan: true), Is.True);
            Assert.That(np.array_equal(np.arange(3), np.arange(3)), Is.True);
        });
}
