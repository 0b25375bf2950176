namespace Tensorflow.Engine;

/// <summary>Tensors given by their non-default elements.</summary>
internal static class SparseOperations
{
    public static void Register(RegistryBuilder registry) =>
        registry
            .Add("SparseToDense")
            .Input("sparse_indices: Tindices")
            .Input("output_shape: Tindices")
            .Input("sparse_values: T")
            .Input("default_value: T")
            .Output("dense: T")
            .Attr("validate_indices: bool = true")
            .Attr("T: type")
            .Attr("Tindices: {int32, int64}")
            .Shape(static c => [c.ConstantShape(1)])
            .Kernel(static c =>
                c.Return(
                    SparseElements.ToDense(
                        c.Tensor(0),
                        HostValue.ToIntegers(c.Tensor(1)),
                        c.Value(2),
                        c.Value(3),
                        c.Attr<bool>("validate_indices")
                    )
                )
            )
            .Gradient(
                static (op, grads) =>
                {
                    var indices = op.inputs[0];
                    // Positions of one dimension may be given as a vector, one position as a scalar.
                    if (indices.shape.ndim < 2)
                        indices = Build.Op("Reshape", indices, Build.Vector([-1, 1]));
                    var all = Build.Vector([0]);
                    var byRow = Build.Op("GatherNd", grads[0], indices);
                    var values = op.inputs[2].shape.ndim == 0 ? Build.Op("Sum", byRow, all) : byRow;
                    var flat = Build.Op("Reshape", grads[0], Build.Vector([-1]));
                    var rest = Build.Sub(Build.Op("Sum", flat, all), Build.Op("Sum", byRow, all));
                    return [null, null, values, rest];
                }
            );
}
