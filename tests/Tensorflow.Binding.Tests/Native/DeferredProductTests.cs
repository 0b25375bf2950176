using CsCheck;
using Tensorflow.Engine;

namespace Tensorflow.Tests.Native;

public class DeferredProductTests
{
    private static readonly Gen<int> Side = Gen.Int[182, 300];
    private static readonly Gen<int> Inner = Gen.Int[1, 45];

    [OneTimeSetUp]
    public void NeedsFusedMultiplication() => Assume.That(MatrixProduct.IsSupported, "The processor has no FMA.");

    [TearDown]
    public void UseOneThread() => Torch.ThreadCount = 1;

    [Test]
    public void A_product_is_the_same_whether_it_is_deferred_or_not() =>
        Gen.Select(Side, Inner, Side, Gen.Int[1, 2], Gen.Int)
            .Sample(
                (rows, inner, columns, threads, seed) =>
                {
                    Torch.ThreadCount = threads;
                    using var a = Matrix(inner, rows, seed).IntoPermuted([1, 0]);
                    using var b = Matrix(inner, columns, seed + 1);
                    using var whole = MatrixProduct.Multiply(a, b);
                    using var deferred = Defer(a, b);
                    Assert.That(deferred.Sizes, Is.EqualTo(whole.Sizes));
                    return deferred.Span<float>().SequenceEqual(whole.Span<float>());
                },
                iter: 40,
                threads: 1
            );

    [Test]
    public void Descent_along_a_product_is_that_along_its_elements() =>
        Gen.Select(Side, Inner, Side, Gen.Int[1, 2], Gen.Int)
            .Sample(
                (rows, inner, columns, threads, seed) =>
                {
                    Torch.ThreadCount = threads;
                    using var a = Matrix(inner, rows, seed).IntoPermuted([1, 0]);
                    using var b = Matrix(inner, columns, seed + 1);
                    using var weights = Matrix(rows, columns, seed + 2);
                    using var expected = weights.Clone();
                    using var gradient = MatrixProduct.Multiply(a, b);
                    for (var i = 0; i < expected.Count; i++)
                        expected.Span<float>()[i] -= gradient.Span<float>()[i] * 0.3f;
                    using var deferred = Defer(a, b);
                    Assert.That(deferred.TryDescend(weights, 0.3f));
                    Assert.That(deferred.TryDescend(weights, 0), "The elements have not been asked for yet.");
                    return weights.Span<float>().SequenceEqual(expected.Span<float>())
                        && deferred.Span<float>().SequenceEqual(gradient.Span<float>())
                        && !deferred.TryDescend(weights, 0);
                },
                iter: 40,
                threads: 1
            );

    [Test]
    public void Factors_may_change_before_the_product_is_asked_for()
    {
        using var a = Matrix(8, 200, 1).IntoPermuted([1, 0]);
        using var b = Matrix(8, 200, 2);
        using var whole = MatrixProduct.Multiply(a, b);
        using var deferred = Defer(a, b);
        b.Span<float>().Clear();
        a.Dispose();
        Assert.That(deferred.Span<float>().SequenceEqual(whole.Span<float>()));
    }

    [Test]
    public void A_product_takes_the_memory_of_its_factors_until_it_is_asked_for()
    {
        using var a = Matrix(4, 1000, 1).IntoPermuted([1, 0]);
        using var b = Matrix(4, 1000, 2);
        var before = NativeMemoryPressure.Live;
        var deferred = Defer(a, b);
        Assert.That(NativeMemoryPressure.Live - before, Is.LessThan(10 * 4 * 1000 * sizeof(float)));
        _ = deferred.DataPointer;
        Assert.That(NativeMemoryPressure.Live - before, Is.EqualTo(1000 * 1000 * sizeof(float)));
        deferred.Dispose();
        Assert.That(NativeMemoryPressure.Live, Is.EqualTo(before));
        Assert.That(deferred.IsReleased);
    }

    [Test]
    public void Products_whose_factors_are_larger_or_sums_longer_are_computed_at_once()
    {
        using var few = Matrix(8, 200, 1).IntoPermuted([1, 0]);
        using var rows = Matrix(8, 20, 2);
        using var tall = Matrix(200, 1000, 3).IntoPermuted([1, 0]);
        using var wide = Matrix(200, 1000, 4);
        using var upright = Matrix(200, 8, 5);
        using var others = Matrix(8, 200, 6);
        Assert.That(DeferredProduct.TryCreate(few, rows), Is.Null, "a small result");
        Assert.That(DeferredProduct.TryCreate(tall, wide), Is.Null, "sums of more than one block");
        Assert.That(DeferredProduct.TryCreate(upright, others), Is.Null, "rows that are not transposed");
    }

    private static TorchTensor Defer(TorchTensor a, TorchTensor b) =>
        TorchTensor.Defer(
            DeferredProduct.TryCreate(a, b) ?? throw new AssertionException("The product should suit deferral.")
        );

    private static TorchTensor Matrix(int rows, int columns, int seed)
    {
        var random = new Random(seed);
        var tensor = TorchTensor.Empty(TF_DataType.TF_FLOAT, [rows, columns]);
        foreach (ref var element in tensor.Span<float>())
            element = (float)(random.NextDouble() - 0.5);
        return tensor;
    }
}
