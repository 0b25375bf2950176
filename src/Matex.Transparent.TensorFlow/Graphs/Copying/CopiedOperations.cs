using Matex.Transparent.TensorFlow.Seeds;
using Tensorflow;
using static Tensorflow.Binding;

namespace Matex.Transparent.TensorFlow.Graphs;

/// <summary>Operations that are added to a graph in the place of others, and what takes the place of what.</summary>
internal sealed class CopiedOperations(Graph graph)
{
    /// <summary>The name scope of everything that is added.</summary>
    public const string Scope = "matex";

    private static int _copies;

    private readonly string _prefix = $"{Scope}/{Interlocked.Increment(ref _copies)}";
    private readonly Dictionary<string, Operation> _copied = [];
    private readonly Dictionary<string, Tensor> _replaced = [];
    private readonly Dictionary<(string Tensor, string How), Tensor> _adjusted = [];
    private readonly List<GraphSite> _sites = [];
    private Operation? _lastToCommunicate;

    public IReadOnlyList<GraphSite> Sites => _sites;

    public Tensor Of(Tensor tensor) =>
        _replaced.TryGetValue(tensor.name, out var replaced) ? replaced
        : _copied.TryGetValue(tensor.op.name, out var copy) ? copy.outputs[tensor.value_index]
        : tensor;

    public Operation Of(Operation operation) => _copied.GetValueOrDefault(operation.name, operation);

    /// <summary>Are these inputs, or operations that it waits for, others than the operation's own?</summary>
    public bool AreChanged(Operation operation, Tensor[] inputs)
    {
        for (var i = 0; i < inputs.Length; i++)
        {
            if (inputs[i].name != operation.inputs[i].name)
            {
                return true;
            }
        }
        return Array.Exists(operation.control_inputs, input => _copied.ContainsKey(input.name));
    }

    /// <summary>An operation with a state of its own cannot be copied.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="fed">An input that does not count, since it is fed.</param>
    /// <exception cref="NotSupportedException">It would have to be.</exception>
    public void RequireUnchanged(Operation operation, Tensor fed)
    {
        var inputs = operation.inputs;
        var changed = Array.Exists(operation.control_inputs, input => _copied.ContainsKey(input.name));
        for (var i = 0; i < inputs.Length; i++)
        {
            changed |= inputs[i].name != fed.name && Of(inputs[i]).name != inputs[i].name;
        }
        if (changed)
        {
            throw new NotSupportedException(
                $"{operation.type} '{operation.name}': it depends on a value that is not the same for a part of the batch"
            );
        }
    }

    /// <summary>Everything that took the tensor takes what the site makes of it.</summary>
    public void Replace(Tensor tensor, GraphSite site) => _replaced[tensor.name] = Add([Of(tensor)], site)[0];

    /// <summary>Everything that took the outputs of a condition, or waited for it, takes those of the branch that is taken.</summary>
    public void Replace(Operation condition, TakenBranch taken)
    {
        var outputs = Array.ConvertAll(taken.Outputs, output => output is null ? null : Of(output));
        for (var i = 0; i < outputs.Length; i++)
        {
            if (outputs[i] is { } output && (taken.IsCopied || output.name != taken.Outputs[i]!.name))
            {
                _replaced[condition.outputs[i].name] = output;
            }
        }
        if (taken.IsCopied || Array.Exists(taken.Needed, needed => Of(needed).name != needed.name))
        {
            _copied[condition.name] = Create("NoOp", condition.name, [], [], [], taken.Needed.Select(Of), false);
        }
    }

    /// <summary>Everything that took the tensors takes what the site makes of them, which reads the given ones.</summary>
    public void Correct(Tensor[] tensors, Tensor[] given, InPlaceSite site)
    {
        var corrected = Add(Array.ConvertAll(tensors, Of), site, given);
        for (var i = 0; i < tensors.Length; i++)
        {
            _replaced[tensors[i].name] = corrected[i];
        }
    }

    /// <summary>What a site makes of a tensor, for one that takes it; the site is made once for each <paramref name="how"/>.</summary>
    public Tensor Adjusted(Tensor tensor, string how, Func<GraphSite> site) =>
        _adjusted.TryGetValue((tensor.name, how), out var adjusted)
            ? adjusted
            : _adjusted[(tensor.name, how)] = Add([Of(tensor)], site())[0];

    /// <summary>One of the tensors that are reduced together.</summary>
    public Tensor Reduced(UpdateGroup group, Tensor tensor)
    {
        if (!_adjusted.ContainsKey((tensor.name, group.Key)))
        {
            var site = new ReductionSite([.. group.Tensors.Select(static t => t.name)], group.Placement, true);
            var reduced = Add([.. group.Tensors.Select(Of)], site);
            for (var i = 0; i < reduced.Length; i++)
            {
                _adjusted[(group.Tensors[i].name, group.Key)] = reduced[i];
            }
        }
        return _adjusted[(tensor.name, group.Key)];
    }

    /// <summary>The same operation with other inputs.</summary>
    /// <exception cref="NotSupportedException">It belongs to a loop, or draws random numbers.</exception>
    public void Copy(Operation operation, Tensor[] inputs, GraphSite? site)
    {
        if (operation.type is "Merge" or "RefMerge" or "Enter" or "RefEnter" or "NextIteration" or "RefNextIteration")
        {
            throw new NotSupportedException(
                $"{operation.type} '{operation.name}': it belongs to a loop or branch written in the graph, whose frames are not followed"
            );
        }
        if (AgreedSeeds.Concern(operation.type))
        {
            throw new NotSupportedException(
                $"{operation.type} '{operation.name}': it would have to be copied, and a copy draws random numbers of its own"
            );
        }
        var attributes = new Dictionary<string, AttrValue>();
        foreach (var (name, value) in operation.node_def.Attr)
        {
            // Names with an underscore are notes to the runtime, such as what is placed with what.
            if (!name.StartsWith('_'))
            {
                attributes[name] = value;
            }
        }
        _copied[operation.name] = Create(
            operation.type,
            operation.name,
            inputs,
            Array.ConvertAll(operation.outputs, static output => output.dtype),
            attributes,
            operation.control_inputs.Select(Of),
            site is { Communicates: true }
        );
    }

    private Tensor[] Add(Tensor[] values, GraphSite site, params Tensor[] given)
    {
        _sites.Add(site);
        var attributes = new Dictionary<string, AttrValue>
        {
            ["T"] = new() { Type = values[0].dtype.as_base_dtype().as_datatype_enum() },
            ["site"] = new() { I = site.Id },
        };
        if (site is InPlaceSite)
        {
            attributes["N"] = new AttrValue { I = values.Length };
        }
        if (given.Length > 0)
        {
            attributes["M"] = new AttrValue { I = given.Length };
        }
        return Create(
            given.Length > 0 ? CustomOperations.Correcting
                : site is InPlaceSite ? CustomOperations.InPlace
                : CustomOperations.Resizing,
            $"site{site.Id}",
            [.. values, .. given],
            Array.ConvertAll(values, static value => value.dtype.as_base_dtype()),
            attributes,
            [],
            site.Communicates
        ).outputs;
    }

    private Operation Create(
        string type,
        string name,
        Tensor[] inputs,
        TF_DataType[] types,
        Dictionary<string, AttrValue> attributes,
        IEnumerable<Operation> controls,
        bool communicates
    )
    {
        // One after the other, so that ranks do not meet in different collectives.
        ITensorOrOperation[] before =
            communicates && _lastToCommunicate is { } last ? [.. controls, last] : [.. controls];
        Operation? created = null;
        tf_with(
            graph.control_dependencies(before),
            _ => created = graph.create_op(type, inputs, types, name: $"{_prefix}/{name}/", attrs: attributes)
        );
        if (communicates)
        {
            _lastToCommunicate = created;
        }
        return created!;
    }
}
