using CsCheck;
using Tensorflow.Engine;

namespace Tensorflow.Tests.Native;

public class TranspositionTests
{
    [TearDown]
    public void UseOneThread() => Torch.ThreadCount = 1;

    [Test]
    public void Every_element_goes_to_its_place() =>
        Gen.Select(Gen.Int[1, 40], Gen.Int[1, 40]).Sample((rows, columns) => IsTransposed(rows, columns), threads: 1);

    [Test]
    public void Threads_share_the_rows()
    {
        Torch.ThreadCount = 2;
        Assert.That(IsTransposed(333, 501));
    }

    private static bool IsTransposed(int rows, int columns)
    {
        using var matrix = TorchTensor.FromArray(
            Enumerable.Range(0, rows * columns).Select(i => (float)i).ToArray(),
            rows,
            columns
        );
        using var transpose = Transposition.Of(matrix, rows, [columns, rows]);
        for (var row = 0; row < rows; row++)
        for (var column = 0; column < columns; column++)
            if (transpose.Span<float>()[(column * rows) + row] != (row * columns) + column)
                return false;
        return true;
    }
}
