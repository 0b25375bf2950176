using Matex.Transparent.Interception;
using Matex.Transparent.Launch;
using Matex.Transparent.TensorFlow.Eager;
using Matex.Transparent.TensorFlow.Seeds;
using Tensorflow;
using Tensorflow.Contexts;
using Tensorflow.Eager;
using static Tensorflow.Binding;

namespace Matex.Transparent.TensorFlow.Advices;

/// <summary>Every eager operation, forward and backward, ends in one of these.</summary>
public static class EagerAdvices
{
    [Around("Tensorflow.Eager.EagerRunner", "TFE_FastPathExecute", Purpose = "eager operations are split")]
    public static Tensor[] FastPathExecute(
        Func<FastPathOpExecInfo, Tensor[]> proceed,
        EagerRunner runner,
        FastPathOpExecInfo operation
    )
    {
        if (AgreedSeeds.AreGiven && AgreedSeeds.Concern(operation.op_name))
        {
            operation.attrs = AgreedSeeds.Complete(operation.attrs);
        }
        if (!Job.Current.IsDistributed || !IsOfInterest(operation.op_name))
        {
            return proceed(operation);
        }
        if (Backward.IsLocal)
        {
            var derivatives = proceed(operation);
            return BackwardOperations.Complete(
                operation.op_name,
                new Arguments(operation.args).Tensors,
                name => operation.attrs?.GetValueOrDefault(name),
                derivatives
            );
        }
        var arguments = new Arguments(operation.args);
        var call = new EagerCall(
            operation.op_name,
            arguments.Tensors,
            name => operation.attrs is { } attrs && attrs.TryGetValue(name, out var value) ? value : null,
            OutputCounts.Of(
                operation.op_name,
                arguments.Tensors.Length,
                name => operation.attrs?.GetValueOrDefault(name)
            )
        )
        {
            Attributes = operation.attrs,
        };
        return Guarded.Run(
            call,
            inputs =>
            {
                operation.args = arguments.With(inputs);
                return proceed(operation);
            }
        );
    }

    [Around("Tensorflow.Eager.EagerRunner", "TFE_Execute", Purpose = "eager operations are split")]
    public static Tensor[] Execute(
        Func<Context, string, string, Tensor[], object[], int, Tensor[]> proceed,
        EagerRunner runner,
        Context context,
        string device,
        string type,
        Tensor[] inputs,
        object[] attributes,
        int outputs
    )
    {
        if (!Job.Current.IsDistributed || !IsOfInterest(type))
        {
            return proceed(context, device, type, inputs, attributes, outputs);
        }
        if (Backward.IsLocal)
        {
            return BackwardOperations.Complete(
                type,
                inputs,
                name => Attributes.Find(attributes, name),
                proceed(context, device, type, inputs, attributes, outputs)
            );
        }
        // An engine that counts outputs itself says -1.
        var call = new EagerCall(
            type,
            inputs,
            name => Attributes.Find(attributes, name),
            outputs >= 0 ? outputs : OutputCounts.Of(type, inputs.Length, name => Attributes.Find(attributes, name))
        );
        return Guarded.Run(call, adjusted => proceed(context, device, type, adjusted, attributes, outputs));
    }

    [Around("Tensorflow.Eager.EagerTensor", "Resolve", Purpose = "what the program reads is made whole")]
    public static void Resolve(Action proceed, EagerTensor tensor)
    {
        if (Job.Current.IsDistributed && EagerSteps.Active && !HostAccess.IsOurs && !Backward.IsRunning)
        {
            WholeValues.Settle(tensor);
        }
        proceed();
    }

    [Around(
        "Tensorflow.array_ops",
        "size",
        Optional = true,
        Purpose = "the number of elements of a batch is that of all ranks"
    )]
    public static Tensor Size<T>(
        Func<T, string, bool, TF_DataType, Tensor> proceed,
        T input,
        string name,
        bool optimize,
        TF_DataType type
    )
    {
        var size = proceed(input, name, optimize, type);
        if (Job.Current.IsDistributed && EagerSteps.Active && input is Tensor tensor && size is EagerTensor)
        {
            RowCounts.Note(tensor, size);
        }
        return size;
    }

    /// <summary>
    /// Backward operations are not looked at: local automatic differentiation gives the derivatives of the local loss, and
    /// the loss's placement says how those of all ranks combine. There are two exceptions, <see cref="BackwardOperations"/>.
    /// Where sums are taken from all rows (<see cref="SumOrder"/>) all of them are followed like those of the forward pass.
    /// </summary>
    private static bool IsOfInterest(string type) =>
        !HostAccess.IsOurs
        && (Backward.IsLocal ? BackwardOperations.Concern(type) : EagerSteps.Active || Initial.IsAssignment(type));
}
