using CsCheck;
using Tensorflow.Engine;

namespace Tensorflow.Tests.Native;

/// <summary>Products of batches of matrices, and Einstein sums made of them, against sums in double precision by libtorch.</summary>
public class BatchedProductTests
{
    private static readonly Gen<int> Side = Gen.Frequency((4, Gen.Int[1, 20]), (1, Gen.Int[40, 60]));

    [OneTimeSetUp]
    public void UseOneThread() => Torch.ThreadCount = 1;

    [Test]
    public void Batches_that_broadcast() =>
        Gen.Select(Side, Side, Side, Gen.Int[1, 4], Gen.Int[1, 3], Gen.Int[0, 4], Gen.Int)
            .Sample(
                (rows, inner, columns, outer, batch, form, seed) =>
                {
                    long[] left = form == 1 ? [rows, inner] : [outer, form == 2 ? 1 : batch, rows, inner];
                    long[] right = form == 0 ? [inner, columns] : [form == 3 ? 1 : outer, batch, inner, columns];
                    using var a = Filled(left, seed);
                    using var stored = Filled(right, seed + 1);
                    // The last form has columns that are contiguous, as transposed factors have.
                    using var b = form == 4 ? Transposed(stored) : stored.Alias();
                    using var c = form == 4 ? Filled([outer, batch, rows, columns], seed) : a.Alias();
                    using var product = BatchedProduct.Multiply(c, b);
                    using var exact = InDouble(c, b, Torch.MatMul);
                    return Agree(product, exact, form == 4 ? columns : inner);
                },
                iter: 200
            );

    [Test]
    public void Einstein_sums() =>
        Gen.Select(
                Gen.OneOfConst(
                    "ab,bc->ac",
                    "btw,whd->bthd",
                    "bthd,bshd->bhts",
                    "bhts,bshd->bthd",
                    "abc,cd->dab",
                    "ab,cb->ca",
                    "abc,abc->ab",
                    "a,b->ba",
                    "ab,ab->"
                ),
                Gen.Int[1, 6].Array[10],
                Gen.Int
            )
            .Sample(
                (equation, sizes, seed) =>
                {
                    var operands = equation[..equation.IndexOf('-')].Split(',');
                    var labels = "abcdwhst";
                    TorchTensor Operand(int i) =>
                        Filled([.. operands[i].Select(label => (long)sizes[labels.IndexOf(label)])], seed + i);
                    using var x = Operand(0);
                    using var y = Operand(1);
                    using var sum = EinsumProduct.Of(equation, [x, y])!;
                    using var exact = InDouble(x, y, (p, q) => Torch.Einsum(equation, [p, q]));
                    return sum.Sizes.SequenceEqual(exact.Sizes) && Agree(sum, exact, 50);
                },
                iter: 200
            );

    [TestCase("aa,ab->b")]
    [TestCase("ab,bc->a")]
    [TestCase("...b,bc->...c")]
    public void What_is_no_product_is_left_to_libtorch(string equation)
    {
        using var x = Filled([3, 3], 1);
        Assert.That(EinsumProduct.Of(equation, [x, x]), Is.Null);
    }

    private static bool Agree(TorchTensor product, TorchTensor exact, int terms)
    {
        var largest = 0.0;
        for (var i = 0; i < exact.Count; i++)
            largest = Math.Max(largest, Math.Abs(exact.Span<double>()[i] - product.Span<float>()[i]));
        return product.Count == exact.Count && largest < 1e-6 * terms;
    }

    private static TorchTensor InDouble(
        TorchTensor a,
        TorchTensor b,
        Func<TorchTensor, TorchTensor, TorchTensor> function
    )
    {
        using var x = Torch.Cast(a, TF_DataType.TF_DOUBLE);
        using var y = Torch.Cast(b, TF_DataType.TF_DOUBLE);
        using var result = function(x, y);
        return result.Contiguous();
    }

    private static TorchTensor Transposed(TorchTensor batch) => batch.Permute([0, 1, 3, 2]);

    private static TorchTensor Filled(long[] sizes, int seed)
    {
        var random = new Random(seed);
        var tensor = TorchTensor.Empty(TF_DataType.TF_FLOAT, sizes);
        foreach (ref var element in tensor.Span<float>())
            element = (float)(random.NextDouble() - 0.5);
        return tensor;
    }
}
