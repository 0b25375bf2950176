namespace Tensorflow.Engine;

/// <summary>Complex numbers: parts, magnitude, conjugate.</summary>
internal static class ComplexOperations
{
    public static void Register(RegistryBuilder registry)
    {
        registry
            .Add("Complex")
            .Input("real: T")
            .Input("imag: T")
            .Output("out: Tout")
            .Attr("T: {float, double} = DT_FLOAT")
            .Attr("Tout: {complex64, complex128} = DT_COMPLEX64")
            .Shape(Shapes.Broadcast)
            .Kernel(static c =>
            {
                var sizes = Shapes.Broadcast(c.Tensor(0).Sizes, c.Tensor(1).Sizes);
                using var real = Torch.BroadcastTo(c.Tensor(0), sizes);
                using var imaginary = Torch.BroadcastTo(c.Tensor(1), sizes);
                c.Return(Torch.Complex(real, imaginary));
            })
            .Gradient(
                static (op, grads) =>
                    Build.Unbroadcast(
                        op.inputs[0],
                        op.inputs[1],
                        Part("Real", grads[0], op.inputs[0]),
                        Part("Imag", grads[0], op.inputs[1])
                    )
            );
        Parts(registry, "Real", Torch.RealPart);
        Parts(registry, "Imag", Torch.ImaginaryPart);
        Parts(registry, "Angle", Torch.Angle);
        Parts(registry, "ComplexAbs", Torch.Abs);
        registry
            .Add("Conj")
            .Input("input: T")
            .Output("output: T")
            .Attr("T: type = DT_COMPLEX64")
            .Shape(Shapes.Unchanged)
            .Kernel(static c => c.Return(Torch.Conjugate(c.Tensor(0))))
            .Gradient(static (_, grads) => [Build.Op("Conj", grads[0])]);
    }

    private static void Parts(RegistryBuilder registry, string name, Func<TorchTensor, TorchTensor> function) =>
        registry
            .Add(name)
            .Input(name == "ComplexAbs" ? "x: T" : "input: T")
            .Output(name == "ComplexAbs" ? "y: Tout" : "output: Tout")
            .Attr("T: type = DT_COMPLEX64")
            .Attr("Tout: {float, double} = DT_FLOAT")
            .Shape(Shapes.Unchanged)
            .Kernel(c =>
            {
                using var part = function(c.Tensor(0));
                c.Return(Torch.Cast(part, c.OutputType(0)));
            })
            .Gradient(
                (op, grads) =>
                {
                    var zeros = Build.ZerosLike(grads[0]);
                    var type = ("Tout", (object)op.inputs[0].dtype);
                    return name switch
                    {
                        "Real" => [Build.Op("Complex", [grads[0], zeros], type)],
                        "Imag" => [Build.Op("Complex", [zeros, grads[0]], type)],
                        "ComplexAbs" =>
                        [
                            Build.Mul(
                                Build.Op("Complex", [grads[0], zeros], type),
                                Build.Op("DivNoNan", op.inputs[0], Build.Op("Complex", [op.outputs[0], zeros], type))
                            ),
                        ],
                        _ => throw new LookupError($"No gradient is defined for the operation type '{name}'."),
                    };
                }
            );

    private static Tensor Part(string name, Tensor grad, Tensor like) => Build.Op(name, [grad], ("Tout", like.dtype));
}
