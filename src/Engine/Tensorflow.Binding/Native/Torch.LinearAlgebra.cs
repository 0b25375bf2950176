namespace Tensorflow.Engine;

internal static unsafe partial class Torch
{
    public static TorchTensor Inverse(TorchTensor a) => Unary("aten::linalg_inv"u8, a);

    public static TorchTensor Determinant(TorchTensor a) => Unary("aten::linalg_det"u8, a);

    /// <summary>The lower triangular factor of symmetric positive definite matrices.</summary>
    public static TorchTensor Cholesky(TorchTensor a)
    {
        var call = new OperatorCall("aten::linalg_cholesky"u8, default);
        call.Add(a);
        call.Add(false);
        return call.Invoke();
    }

    /// <summary>The solution x of a x = b.</summary>
    public static TorchTensor Solve(TorchTensor a, TorchTensor b)
    {
        var call = new OperatorCall("aten::linalg_solve"u8, default);
        call.Add(a);
        call.Add(b);
        call.Add(true);
        return call.Invoke();
    }

    /// <summary>The solution x of a x = b for triangular a.</summary>
    public static TorchTensor SolveTriangular(TorchTensor a, TorchTensor b, bool upper)
    {
        var call = new OperatorCall("aten::linalg_solve_triangular"u8, default);
        call.Add(a);
        call.Add(b);
        call.Add(upper);
        call.Add(true);
        call.Add(false);
        return call.Invoke();
    }
}
