using static Tensorflow.Binding;

namespace Tensorflow.Tests.Operations;

/// <summary>Factors multiply to what was factored, and solutions solve.</summary>
public class LinearAlgebraTests
{
    private static Tensor Matrix =>
        constant_op.constant(
            new double[,]
            {
                { 4, 1, 0.5 },
                { 1, 3, -1 },
                { 0.5, -1, 5 },
            }
        );

    [Test]
    public void The_factor_of_Cholesky_times_its_transpose_is_the_matrix()
    {
        var factor = Run("Cholesky", new { }, Matrix)[0];
        Check(Run("MatMul", new { transpose_b = true }, factor, factor)[0], Matrix);
    }

    [Test]
    public void Q_and_R_multiply_to_the_matrix()
    {
        var factors = Run("Qr", new { }, Matrix);
        Check(Run("MatMul", new { }, factors[0], factors[1])[0], Matrix);
    }

    [Test]
    public void Triangular_systems_are_solved_from_either_side([Values] bool adjoint)
    {
        var factor = Run("Cholesky", new { }, Matrix)[0];
        var right = constant_op.constant(
            new double[,]
            {
                { 1 },
                { 2 },
                { 3 },
            }
        );
        var solution = Run("MatrixTriangularSolve", new { lower = true, adjoint }, factor, right)[0];
        Check(Run("MatMul", new { transpose_a = adjoint }, factor, solution)[0], right);
    }

    private static void Check(Tensor actual, Tensor expected) =>
        Assert.That(actual.ToArray<double>(), Is.EqualTo(expected.ToArray<double>()).Within(1e-10));

    private static Tensor[] Run(string type, object attributes, params object[] inputs) =>
        [.. tf.Context.ExecuteOp(type, null!, new ExecuteOpArgs(inputs).SetAttributes(attributes))];
}
