namespace Tensorflow.Engine;

/// <summary>Queues, and putting into and taking out of them.</summary>
internal static class QueueOperations
{
    public static void Register(RegistryBuilder registry)
    {
        Create(registry, "FIFOQueueV2", static (c, n) => new FifoQueue(n, Types(c), ElementShapes(c), Capacity(c)));
        Create(
            registry,
            "PaddingFIFOQueueV2",
            static (c, n) => new PaddingQueue(n, Types(c), ElementShapes(c), Capacity(c))
        );
        Create(
            registry,
            "PriorityQueueV2",
            static (c, n) => new SmallestFirstQueue(n, Types(c), ElementShapes(c), Capacity(c)),
            minimum: 0
        );
        Create(
                registry,
                "RandomShuffleQueueV2",
                static (c, n) =>
                    new ShuffleQueue(
                        n,
                        Types(c),
                        ElementShapes(c),
                        Capacity(c),
                        (int)c.Attr<long>("min_after_dequeue"),
                        GuardedPhilox.Generator(c.Attr<long>("seed"), c.Attr<long>("seed2"))
                    )
            )
            .Attr("min_after_dequeue: int = 0")
            .Attr("seed: int = 0")
            .Attr("seed2: int = 0");
        Put(registry, "QueueEnqueueV2", many: false);
        Put(registry, "QueueEnqueueManyV2", many: true);
        Take(registry, "QueueDequeueV2", many: false);
        Take(registry, "QueueDequeueManyV2", many: true);
        registry
            .Add("QueueSizeV2")
            .Input("handle: resource")
            .Output("size: int32")
            .Stateful()
            .Shape(Shapes.Scalar)
            .Kernel(static c => c.Return(TorchTensor.Scalar(c.Resource<ElementQueue>(0).Size)))
            .NotDifferentiable();
        registry
            .Add("QueueCloseV2")
            .Input("handle: resource")
            .Attr("cancel_pending_enqueues: bool = false")
            .Stateful()
            .Shape(Shapes.None)
            .Kernel(static c =>
            {
                c.Resource<ElementQueue>(0).Close();
                c.Return();
            })
            .NotDifferentiable();
    }

    private static OperationBuilder Create(
        RegistryBuilder registry,
        string name,
        Func<KernelContext, string, ElementQueue> create,
        int minimum = 1
    ) =>
        registry
            .Add(name)
            .Output("handle: resource")
            .Attr($"component_types: list(type) >= {minimum}{(minimum == 0 ? " = []" : "")}")
            .Attr("shapes: list(shape) >= 0 = []")
            .Attr("capacity: int = -1")
            .Attr("container: string = ''")
            .Attr("shared_name: string = ''")
            .Stateful()
            .Shape(Shapes.Scalar)
            .Kernel(c =>
            {
                var shared = c.Attr<string>("shared_name");
                var key = shared.Length == 0 ? c.NodeName : shared;
                c.Return(
                    new ResourceValue(
                        c.Environment.Resources.GetOrCreate(c.Attr<string>("container"), key, () => create(c, key))
                    )
                );
            })
            .NotDifferentiable();

    private static void Put(RegistryBuilder registry, string name, bool many) =>
        registry
            .Add(name)
            .Input("handle: resource")
            .Input("components: Tcomponents")
            .Attr("Tcomponents: list(type) >= 1")
            .Attr("timeout_ms: int = -1")
            .Stateful()
            .Shape(Shapes.None)
            .Kernel(c =>
            {
                TensorValue[] components = [.. Enumerable.Range(1, c.Count - 1).Select(c.Value)];
                c.Resource<ElementQueue>(0).Enqueue(many ? QueueElements.Rows(components) : [components]);
                c.Return();
            })
            .NotDifferentiable();

    private static void Take(RegistryBuilder registry, string name, bool many)
    {
        var operation = registry.Add(name).Input("handle: resource");
        if (many)
            operation.Input("n: int32");
        operation
            .Output("components: component_types")
            .Attr("component_types: list(type) >= 1")
            .Attr("timeout_ms: int = -1")
            .Stateful()
            .Shape(static c => Array.ConvertAll(c.Attr<TF_DataType[]>("component_types"), _ => Shape.Null))
            .Kernel(c =>
            {
                var queue = c.Resource<ElementQueue>(0);
                if (!many)
                {
                    c.Return(queue.Dequeue(1)[0]);
                    return;
                }
                var count = (int)c.Tensor(1).ToInt64();
                if (count < 0)
                    throw new InvalidArgumentError($"QueueDequeueMany requested {count} < 0 elements.");
                var taken = queue.Dequeue(count);
                var pad = queue is PaddingQueue;
                var joined = new TensorValue[queue.Types.Length];
                for (var i = 0; i < joined.Length; i++)
                    joined[i] = QueueElements.Join(
                        taken,
                        i,
                        queue.Types[i],
                        pad,
                        i < queue.Shapes.Length ? queue.Shapes[i] : Shape.Null
                    );
                c.Return(joined);
            })
            .NotDifferentiable();
    }

    private static TF_DataType[] Types(KernelContext c) => c.Attr<TF_DataType[]>("component_types");

    private static Shape[] ElementShapes(KernelContext c) => c.Attr<Shape[]>("shapes");

    private static long Capacity(KernelContext c) => c.Attr<long>("capacity");
}
