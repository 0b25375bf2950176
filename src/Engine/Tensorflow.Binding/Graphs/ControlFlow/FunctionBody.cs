using Tensorflow.Graphs;

namespace Tensorflow.Engine;

/// <summary>A function that kernels can call: a graph with inputs, outputs and operations to carry out.</summary>
internal sealed class FunctionBody(FuncGraph graph, Tensor[] inputs, Tensor[] outputs, Operation[]? targets = null)
{
    private readonly Lock _lock = new();
    private IPlan? _plan;
    private int _revision = -1;

    public FuncGraph Graph { get; } = graph;

    public Tensor[] Inputs { get; } = inputs;

    public Tensor[] Outputs { get; } = outputs;

    public Operation[] Targets { get; } = targets ?? [];

    /// <summary>Computes the outputs from the inputs; the caller owns the results.</summary>
    public TensorValue[] Run(KernelEnvironment environment, TensorValue[] arguments)
    {
        IPlan plan;
        lock (_lock)
        {
            if (_plan is null || _revision != Graph.Revision)
            {
                _plan = new PlanBuilder(Inputs, Outputs, Targets).Build(environment);
                _revision = Graph.Revision;
            }
            plan = _plan;
        }
        return plan.Run(environment, arguments);
    }
}
