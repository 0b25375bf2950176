using CsCheck;
using Tensorflow.Engine;

namespace Tensorflow.Tests.Native;

public class MatrixProductTests
{
    private static readonly Gen<int> Side = Gen.Frequency((3, Gen.Int[16, 130]), (1, Gen.Int[190, 210]));

    [OneTimeSetUp]
    public void UseOneThread() => Torch.ThreadCount = 1;

    [Test]
    public void Products_agree_with_sums_of_products_for_all_layouts() =>
        Gen.Select(Side, Side, Side, Gen.Bool, Gen.Bool, Gen.Int)
            .Sample(
                (rows, inner, columns, transposeA, transposeB, seed) =>
                {
                    using var a = Matrix(rows, inner, transposeA, seed);
                    using var b = Matrix(inner, columns, transposeB, seed + 1);
                    using var product = MatrixProduct.Multiply(a, b);
                    using var wideA = Torch.Cast(a, TF_DataType.TF_DOUBLE);
                    using var wideB = Torch.Cast(b, TF_DataType.TF_DOUBLE);
                    using var exact = Torch.MatMul(wideA, wideB);
                    var largest = 0.0;
                    for (var i = 0; i < exact.Count; i++)
                        largest = Math.Max(largest, Math.Abs(exact.Span<double>()[i] - product.Span<float>()[i]));
                    return largest < 1e-6 * inner;
                },
                iter: 60
            );

    private static TorchTensor Matrix(int rows, int columns, bool transposed, int seed)
    {
        var random = new Random(seed);
        var tensor = TorchTensor.Empty(TF_DataType.TF_FLOAT, transposed ? [columns, rows] : [rows, columns]);
        foreach (ref var element in tensor.Span<float>())
            element = (float)(random.NextDouble() - 0.5);
        return transposed ? tensor.IntoPermuted([1, 0]) : tensor;
    }
}
