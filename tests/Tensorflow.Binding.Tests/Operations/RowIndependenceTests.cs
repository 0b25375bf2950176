using System.Runtime.Intrinsics.X86;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Operations;

/// <summary>
/// What an operation makes of a row does not depend, to the last bit, on the other rows that it is given: a batch may be cut
/// anywhere.
/// </summary>
public class RowIndependenceTests
{
    private const int Rows = 64;

    [SetUp]
    public void SetUp()
    {
        tf.enable_eager_execution();
        tf.set_random_seed(11);
    }

    [TestCase(3136, 1024)]
    [TestCase(784, 128)]
    [TestCase(128, 64)]
    [TestCase(64, 10)]
    [TestCase(20, 32)]
    [TestCase(7, 129)]
    [TestCase(500, 130)]
    [TestCase(100, 1)]
    [TestCase(8, 1)]
    [TestCase(1, 32)]
    public void MatrixProducts(int inner, int columns)
    {
        if (!Fma.IsSupported)
            Assert.Ignore("Without FMA products are libtorch's.");
        var (weights, transposed) = (Random(inner, columns), Random(columns, inner));
        AreIndependent(rows => tf.matmul(rows, weights), Random(Rows, inner));
        AreIndependent(rows => tf.matmul(rows, transposed, transpose_b: true), Random(Rows, inner));
    }

    /// <summary>What attention does: scores of positions for each other, and sums of values by scores.</summary>
    [TestCase(7, 5)]
    [TestCase(12, 16)]
    [TestCase(1, 33)]
    public void ProductsOfBatches(int positions, int width)
    {
        if (!Fma.IsSupported)
            Assert.Ignore("Without FMA products are libtorch's.");
        var weights = Random(width, 3, 8);
        AreIndependent(rows => Batched(rows, rows, adjoint: true), Random(Rows, positions, width));
        AreIndependent(rows => Batched(Batched(rows, rows, adjoint: true), rows), Random(Rows, positions, width));
        AreIndependent(rows => tf.linalg.einsum("btw,whd->bthd", (rows, weights)), Random(Rows, positions, width));
        AreIndependent(rows => tf.linalg.einsum("bthd,bshd->bhts", (rows, rows)), Random(Rows, positions, 2, width));
        AreIndependent(
            rows =>
            {
                using var tape = tf.GradientTape();
                tape.watch(rows);
                return tape.gradient(tf.linalg.einsum("btw,whd->bthd", (rows, weights)), rows);
            },
            Random(Rows, positions, width)
        );
    }

    private static Tensor Batched(Tensor x, Tensor y, bool adjoint = false) =>
        tf.Context.ExecuteOp("BatchMatMulV2", null!, new ExecuteOpArgs(x, y).SetAttributes(new { adj_y = adjoint }));

    [TestCase(28, 1, 32, 5, 1)]
    [TestCase(14, 32, 64, 5, 1)]
    [TestCase(13, 6, 16, 3, 2)]
    [TestCase(8, 32, 32, 1, 1)]
    [TestCase(6, 1, 4, 3, 1)]
    [TestCase(16, 64, 64, 3, 1)]
    public void Convolutions(int side, int from, int to, int kernel, int stride)
    {
        var filter = Random(kernel, kernel, from, to);
        Tensor Convolved(Tensor rows) => tf.nn.conv2d(rows, filter, strides: [1, stride, stride, 1], padding: "SAME");
        var images = Random(Rows, side, side, from);
        AreIndependent(Convolved, images);
        AreIndependent(
            rows =>
            {
                using var tape = tf.GradientTape();
                tape.watch(rows);
                return tape.gradient(Convolved(rows), rows);
            },
            images
        );
    }

    [Test]
    public void Functions(
        [Values("Sigmoid", "Tanh", "Exp", "Log", "Sqrt", "Rsqrt", "Softplus", "Elu", "Erf", "Sinh", "Cosh", "Softmax")]
            string function,
        [Values(1, 13, 37)] int width
    ) => AreIndependent(rows => Run(function, rows), tf.abs(Random(Rows, width)) + 0.1f);

    [TestCase("Pow")]
    [TestCase("Atan2")]
    [TestCase("RealDiv")]
    public void FunctionsOfTwoNumbers(string function)
    {
        var rows = tf.abs(Random(Rows, 13)) + 0.1f;
        AreIndependent(x => Run(function, x, x), rows);
        AreIndependent(x => Run(function, x, tf.constant(1.7f)), rows);
    }

    [Test]
    public void SumsAlongRows([Values("Sum", "Mean", "Prod")] string function, [Values(3, 13, 1000)] int width) =>
        AreIndependent(rows => Run(function, rows, tf.constant(new[] { 1 })), Random(Rows, width));

    [Test]
    public void SumsWithinRows([Values("Sum", "Mean", "Prod")] string function, [Values(1, 5, 40)] int width)
    {
        var batch = Random(Rows, 9, width);
        AreIndependent(rows => Run(function, rows, tf.constant(new[] { 1 })), batch);
        AreIndependent(rows => Run(function, rows, tf.constant(new[] { 2 })), batch);
        AreIndependent(rows => Run(function, rows, tf.constant(new[] { 1, 2 })), batch);
    }

    private static Tensor Run(string type, params Tensor[] inputs) =>
        tf.Context.ExecuteOp(type, null!, new ExecuteOpArgs([.. inputs]));

    private static Tensor Random(params int[] shape) => tf.random.normal(new Shape(shape));

    private static void AreIndependent(Func<Tensor, Tensor> function, Tensor batch)
    {
        var whole = function(batch).ToArray<float>();
        var width = whole.Length / Rows;
        foreach (var parts in new[] { 2, 3, 4, 7, 21, 64 })
        {
            for (var part = 0; part < parts; part++)
            {
                var (start, end) = (Rows * part / parts, Rows * (part + 1) / parts);
                var begin = new int[batch.ndim];
                var size = Array.ConvertAll(batch.shape.dims, static extent => (int)extent);
                (begin[0], size[0]) = (start, end - start);
                var rows = function(tf.slice(batch, begin, size)).ToArray<float>();
                Assert.That(
                    Array.ConvertAll(rows, BitConverter.SingleToInt32Bits),
                    Is.EqualTo(Array.ConvertAll(whole[(start * width)..(end * width)], BitConverter.SingleToInt32Bits)),
                    $"rows {start} to {end} of {Rows}"
                );
            }
        }
    }
}
