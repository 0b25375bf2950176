using System.Text.Json;
using Tensorflow.Keras.ArgsDefinition;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Optimizers;
using static Tensorflow.Binding;

namespace Tensorflow.Reference.Tests.Keras;

/// <summary>Each optimizer of the reference, its variables after each step.</summary>
public class OptimizerTests
{
    private static IEnumerable<TestCaseData> Cases() => ReferenceFile.Cases("optimizer");

    [TestCaseSource(nameof(Cases))]
    public void Optimizer(string name)
    {
        var reference = ReferenceFile.Case("optimizer", name);
        var variables = Array.ConvertAll(reference.All("w"), start => tf.Variable(start.ToTensor()));
        var gradients = reference.All("grad");
        var expected = reference.All("out");
        var apply = Make(reference, variables);
        for (var step = 0; step < expected.Length / variables.Length; step++)
        {
            var first = step * variables.Length;
            apply([.. gradients[first..(first + variables.Length)].Select(gradient => gradient.ToTensor())]);
            for (var i = 0; i < variables.Length; i++)
                Closeness.Check(
                    reference,
                    $"variable {i} after step {step}",
                    variables[i].AsTensor(),
                    expected[first + i]
                );
        }
    }

    private static Action<Tensor[]> Make(ReferenceCase reference, ResourceVariable[] variables)
    {
        var config = reference.Arguments.GetProperty("config");
        var rate = config.Float("learning_rate", 0.001f);
        IOptimizer? optimizer = reference.Operation switch
        {
            "SGD" => new SGD(rate, config.Float("momentum", 0), config.Bool("nesterov")),
            "Adam" => new Adam(rate, amsgrad: config.Bool("amsgrad")),
            "AdamW" => new AdamW(rate, config.Float("weight_decay", 0.004f)),
            "RMSprop" => new RMSprop(
                new RMSpropArgs
                {
                    LearningRate = rate,
                    Momentum = config.Float("momentum", 0),
                    Centered = config.Bool("centered"),
                }
            ),
            _ => null,
        };
        if (optimizer is not null)
            return gradients =>
                optimizer.apply_gradients(
                    gradients.Zip(variables, (gradient, variable) => (gradient, (IVariableV1)variable))
                );
        return reference.Operation switch
        {
            "GradientDescentOptimizer" => InGraph(variables, () => tf.train.GradientDescentOptimizer(rate)),
            "AdamOptimizer" => InGraph(variables, () => tf.train.AdamOptimizer(rate)),
            // TensorFlow.NET 0.150 has none of these: their updates are tested as operations.
            "MomentumOptimizer" => Each(variables, new MomentumUpdate(rate, config.Float("momentum", 0))),
            "AdagradOptimizer" => Each(variables, new AdagradUpdate(rate, 0)),
            "Adagrad" => Each(variables, new AdagradUpdate(rate, 1e-7f)),
            "RMSPropOptimizer" => Each(variables, new RmsPropUpdate(rate)),
            "Adadelta" => Each(variables, new AdadeltaUpdate(rate)),
            "Adamax" => Each(variables, new AdamaxUpdate(rate)),
            "Nadam" => Each(variables, new NadamUpdate(rate)),
            "Ftrl" => Each(variables, new FtrlUpdate(rate)),
            _ => throw new NotSupportedException($"No optimizer {reference.Operation}."),
        };
    }

    /// <summary>Optimizers of graphs apply fed gradients to variables of a graph; their values are copied after each step.</summary>
    private static Action<Tensor[]> InGraph(ResourceVariable[] variables, Func<Tensorflow.Optimizer> optimizer)
    {
        var starts = Array.ConvertAll(variables, variable => variable.numpy());
        var graph = new Graph().as_default();
        try
        {
            var inner = Array.ConvertAll(starts, start => (IVariableV1)tf.Variable(start));
            var gradients = Array.ConvertAll(starts, start => tf.placeholder(TF_DataType.TF_FLOAT, start.shape));
            var update = optimizer().apply_gradients([.. gradients.Zip(inner, Tuple.Create<Tensor, IVariableV1>)]);
            var session = tf.Session(graph);
            session.run(tf.global_variables_initializer());
            return values =>
            {
                session.run(update, [.. gradients.Zip(values, (input, value) => new FeedItem(input, value.numpy()))]);
                for (var i = 0; i < inner.Length; i++)
                    variables[i].assign((Tensor)session.run(inner[i].AsTensor()), read_value: false);
            };
        }
        finally
        {
            graph.Exit();
        }
    }

    private static Action<Tensor[]> Each(ResourceVariable[] variables, Update update)
    {
        var slots = Array.ConvertAll(variables, update.Slots);
        var step = 0;
        return gradients =>
        {
            step++;
            for (var i = 0; i < variables.Length; i++)
                update.Apply(variables[i], slots[i], gradients[i], step);
        };
    }
}
