namespace Tensorflow;

public partial class tensorflow
{
    /// <summary>One of two values, as a scalar condition says; both are computed.</summary>
    public Tensor cond(Tensor pred, Tensor true_value, Tensor false_false) =>
        control_flow_ops.cond(pred, () => true_value, () => false_false);

    public Tensor cond(
        Tensor pred,
        Func<ITensorOrOperation>? true_fn = null,
        Func<ITensorOrOperation>? false_fn = null,
        string? name = null
    ) => control_flow_ops.cond(pred, true_fn!, false_fn!, name: name!);

    public Tensor while_loop(
        Func<Tensor, Tensor> cond,
        Func<Tensor, Tensor> body,
        Tensor loop_vars,
        int parallel_iterations = 10
    ) =>
        control_flow_ops
            .while_loop(
                values => cond(values.Single),
                values => new Tensors(body(values.Single)),
                new Tensors(loop_vars),
                parallel_iterations
            )
            .Single;

    public Tensor[] while_loop(
        Func<Tensors, Tensor> cond,
        Func<Tensors, Tensors> body,
        Tensors loop_vars,
        int parallel_iterations = 10,
        string? name = null
    ) => control_flow_ops.while_loop(cond, body, loop_vars, parallel_iterations, name!)!;

    public Tensor map_fn(
        Func<Tensor, Tensor> fn,
        Tensor elems,
        TF_DataType dtype = TF_DataType.DtInvalid,
        int parallel_iterations = -1,
        bool back_prop = true,
        bool swap_memory = false,
        bool infer_shape = true,
        string? name = null
    ) => LoopFunctions.MapFn(fn, elems, dtype, name);

    public Tensor scan(
        Func<Tensor, Tensor, Tensor> fn,
        Tensor elems,
        Tensor? initializer = null,
        int parallel_iterations = 10,
        bool back_prop = true,
        bool swap_memory = false,
        bool infer_shape = true,
        bool reverse = false,
        string? name = null
    ) =>
        functional_ops.scan(
            fn,
            elems,
            initializer,
            parallel_iterations,
            back_prop,
            swap_memory,
            infer_shape,
            reverse,
            name
        );
}
