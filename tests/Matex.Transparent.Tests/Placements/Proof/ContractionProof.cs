namespace Matex.Transparent.Tests.Placements.Proof;

internal sealed class ContractionProof
{
    [Test]
    public void MatMul([Values] bool first, [Values] bool second) =>
        Proof.Holds(random =>
        {
            var (m, k, n) = (random.Size(), random.Size(), random.Size());
            return new OperationCase(
                "MatMul",
                ContractionKernels.MatMul,
                first ? random.Array(k, m) : random.Array(m, k),
                second ? random.Array(n, k) : random.Array(k, n)
            )
                .With("transpose_a", first)
                .With("transpose_b", second);
        });

    [Test]
    public void BatchMatMul([Values] bool first, [Values] bool second) =>
        Proof.Holds(random =>
        {
            var (m, k, n) = (random.Size(), random.Size(), random.Size());
            var batch = random.Shape(0, 2);
            var (left, right) = (batch, random.Broadcastable(batch));
            return new OperationCase(
                "BatchMatMulV2",
                ContractionKernels.BatchMatMul,
                random.Array([.. left, .. first ? new[] { k, m } : [m, k]]),
                random.Array([.. right, .. second ? new[] { n, k } : [k, n]])
            )
                .With("adj_x", first)
                .With("adj_y", second);
        });

    [TestCase("ij,jk->ik")]
    [TestCase("ij,ij->")]
    [TestCase("bij,bjk->bik")]
    [TestCase("bhqd,bhkd->bhqk")]
    [TestCase("abc,cde->abde")]
    [TestCase("ab,b->a")]
    [TestCase("a,b->ab")]
    [TestCase("abc,cb->a")]
    [TestCase("ab->ba")]
    [TestCase("abc->b")]
    [TestCase("ab->")]
    public void Einsum(string equation) =>
        Proof.Holds(random =>
        {
            var sizes = "abcdehijkq".ToDictionary(static letter => letter, _ => random.Size());
            var inputs = equation.Split("->")[0].Split(',');
            return new OperationCase(
                "Einsum",
                ContractionKernels.Einsum,
                [.. inputs.Select(labels => random.Array([.. labels.Select(label => sizes[label])]))]
            ).With("equation", equation);
        });
}
