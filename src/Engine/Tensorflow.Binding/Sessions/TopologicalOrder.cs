namespace Tensorflow.Engine;

/// <summary>
/// The operations that a run needs, each after those it depends on, else in the order of creation. Inputs that lead back from
/// one turn of a loop to the next do not count.
/// </summary>
internal static class TopologicalOrder
{
    public static List<Operation> Of(Tensor[] feeds, Tensor[] fetches, Operation[] targets)
    {
        var fed = new HashSet<Tensor>(feeds, ReferenceEqualityComparer.Instance);
        var needed = new HashSet<Operation>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<Operation>(targets);
        foreach (var fetch in fetches)
            if (!fed.Contains(fetch))
                pending.Push(fetch.op);
        while (pending.TryPop(out var operation))
        {
            if (!needed.Add(operation))
                continue;
            foreach (var input in Dependencies(operation, fed))
                pending.Push(input);
        }
        return Sort(needed, fed);
    }

    private static IEnumerable<Operation> Dependencies(Operation operation, HashSet<Tensor> fed)
    {
        foreach (var input in operation.inputs._inputs)
            if (!fed.Contains(input))
                yield return input.op;
        foreach (var control in operation.control_inputs)
            if (control.NumOutputs == 0 || !Array.TrueForAll(control.outputs, fed.Contains))
                yield return control;
    }

    private static List<Operation> Sort(HashSet<Operation> needed, HashSet<Tensor> fed)
    {
        var waiting = new Dictionary<Operation, int>(ReferenceEqualityComparer.Instance);
        var followers = new Dictionary<Operation, List<Operation>>(ReferenceEqualityComparer.Instance);
        var ready = new PriorityQueue<Operation, int>();
        foreach (var operation in needed)
        {
            var dependencies = Dependencies(operation, fed)
                .Where(input => !FrameOperations.LeadsBack(operation, input))
                .Distinct()
                .ToArray();
            waiting[operation] = dependencies.Length;
            foreach (var dependency in dependencies)
            {
                if (!followers.TryGetValue(dependency, out var list))
                    followers.Add(dependency, list = []);
                list.Add(operation);
            }
            if (dependencies.Length == 0)
                ready.Enqueue(operation, operation._id);
        }
        var order = new List<Operation>(needed.Count);
        while (ready.TryDequeue(out var operation, out _))
        {
            order.Add(operation);
            foreach (var follower in followers.GetValueOrDefault(operation, []))
                if (--waiting[follower] == 0)
                    ready.Enqueue(follower, follower._id);
        }
        return order.Count == needed.Count
            ? order
            : throw new InvalidArgumentError(
                $"The graph has a cycle through {string.Join(", ", needed.Except(order).Take(4).Select(o => o.name))}."
            );
    }
}
