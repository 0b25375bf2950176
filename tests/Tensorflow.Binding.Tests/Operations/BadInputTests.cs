using Tensorflow.Eager;
using Tensorflow.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Operations;

/// <summary>
/// Every operation, called with inputs of arbitrary types, ranks, sizes (also none) and attributes, gives a result or one of
/// TensorFlow's kinds of errors; never another exception, and never the end of the process.
/// </summary>
[TestFixture]
public class BadInputTests
{
    private const int Attempts = 20;

    // Operations that wait for another thread or leave files behind.
    private static readonly HashSet<string> s_excluded =
    [
        "QueueDequeueV2",
        "QueueDequeueManyV2",
        "QueueEnqueueV2",
        "QueueEnqueueManyV2",
        "WriteFile",
        "SaveV2",
        "MergeV2Checkpoints",
        "PrintV2",
    ];

    private static IEnumerable<string> Types() =>
        OperationRegistry.All.Where(o => o.Kernel is not null && !s_excluded.Contains(o.Name)).Select(o => o.Name);

    [TestCaseSource(nameof(Types))]
    public void Arbitrary_inputs_give_a_result_or_an_error(string type)
    {
        OperationDefinition definition = OperationRegistry.Find(type);
        var results = 0;
        for (var seed = 0; seed < Attempts; seed++)
        {
            ArbitraryCall call = new(definition, new Random(seed));
            try
            {
                var outputs = tf.Runner.TFE_Execute(
                    tf.Context,
                    tf.Context.DeviceName,
                    type,
                    call.Inputs,
                    call.Attributes,
                    -1
                );
                // Reading proves that the memory of the result is there.
                foreach (var output in outputs.OfType<EagerTensor>().Where(o => o.dtype != TF_DataType.TF_RESOURCE))
                    _ = output.ToString();
                results++;
            }
            catch (Exception error) when (error is TensorflowException or NotSupportedException)
            {
                Assert.That(error.Message, Is.Not.Empty);
            }
            catch (Exception error)
            {
                Assert.Fail($"{call}: {error}");
            }
        }
        TestContext.Out.WriteLine($"{results} of {Attempts} calls gave a result.");
    }
}
