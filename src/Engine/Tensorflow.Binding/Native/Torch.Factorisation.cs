namespace Tensorflow.Engine;

internal static partial class Torch
{
    /// <summary>Orthonormal Q and upper triangular R with input = Q · R.</summary>
    public static (TorchTensor Q, TorchTensor R) Qr(TorchTensor a, bool full)
    {
        var call = new OperatorCall("aten::linalg_qr"u8, default);
        call.Add(a);
        call.AddString(full ? "complete"u8 : "reduced"u8);
        return call.Invoke2();
    }
}
