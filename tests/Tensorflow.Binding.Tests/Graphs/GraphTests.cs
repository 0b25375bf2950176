using static Tensorflow.Binding;

namespace Tensorflow.Tests.Runtime;

/// <summary>Building graphs: names, scopes, dependencies, elements, shapes.</summary>
[TestFixture]
public class GraphTests
{
    [Test]
    public void Names_are_made_unique_as_TensorFlow_does()
    {
        using var scope = new GraphScope();
        var names = Enumerable.Range(0, 3).Select(_ => tf.constant(1f, name: "c").name);
        Assert.That(names, Is.EqualTo(new[] { "c:0", "c_1:0", "c_2:0" }));
        Assert.That(tf.constant(1f, name: "c_1").name, Is.EqualTo("c_1_1:0"));
    }

    [Test]
    public void Name_scopes_nest_and_are_made_unique()
    {
        using var scope = new GraphScope();
        Tensor inner = null!;
        Tensor again = null!;
        tf_with(tf.name_scope("a"), _ => tf_with(tf.name_scope("b"), __ => inner = tf.constant(1, name: "x")));
        tf_with(tf.name_scope("a"), _ => again = tf.constant(1, name: "x"));
        Assert.That(inner.name, Is.EqualTo("a/b/x:0"));
        Assert.That(again.name, Is.EqualTo("a_1/x:0"));
    }

    [Test]
    public void Operators_are_named_as_in_TensorFlow()
    {
        using var scope = new GraphScope();
        var x = tf.placeholder(tf.float32, Shape.Scalar, name: "x");
        var sum = x + 1f;
        Assert.That(sum.name, Is.EqualTo("add:0"));
        Assert.That(sum.op.inputs[1].name, Is.EqualTo("add/y:0"));
        Assert.That((2f * sum).name, Is.EqualTo("mul:0"));
        Assert.That((x + 2f).name, Is.EqualTo("add_1:0"));
    }

    [Test]
    public void Control_dependencies_are_added_to_what_is_made_inside()
    {
        using var scope = new GraphScope();
        var first = tf.constant(1f, name: "first");
        Tensor second = null!;
        tf_with(tf.control_dependencies([first]), _ => second = tf.constant(2f, name: "second"));
        Assert.That(second.op.control_inputs, Is.EqualTo(new[] { first.op }));
    }

    [Test]
    public void Elements_are_found_by_name()
    {
        using var scope = new GraphScope();
        var x = tf.placeholder(tf.float32, new Shape(2), name: "x");
        Assert.That(scope.Graph.get_tensor_by_name("x:0"), Is.SameAs(x));
        Assert.That(scope.Graph.get_operation_by_name("x"), Is.SameAs(x.op));
        Assert.That(() => scope.Graph.get_operation_by_name("y"), Throws.TypeOf<KeyError>());
        Assert.That(() => scope.Graph.get_tensor_by_name("x:3"), Throws.TypeOf<KeyError>());
    }

    [Test]
    public void Tensors_of_another_graph_are_refused()
    {
        Tensor foreign;
        using (new GraphScope())
            foreign = tf.constant(1f);
        using var scope = new GraphScope();
        var own = tf.placeholder(tf.float32);
        Assert.That(() => own + foreign, Throws.TypeOf<ValueError>());
    }

    [Test]
    public void Shapes_are_inferred_while_building()
    {
        using var scope = new GraphScope();
        var x = tf.placeholder(tf.float32, new Shape(-1, 784));
        var y = tf.matmul(x, tf.ones(new Shape(784, 10)));
        Assert.That(y.shape.ToString(), Is.EqualTo("(None, 10)"));
        Assert.That(tf.reduce_sum(y, 1).shape.ToString(), Is.EqualTo("(None,)"));
        var flat = tf.reshape(x, new Shape(-1, 28, 28));
        Assert.That(flat.shape.ToString(), Is.EqualTo("(None, 28, 28)"));
    }

    [Test]
    public void Wrong_shapes_are_refused_while_building()
    {
        using var scope = new GraphScope();
        var a = tf.placeholder(tf.float32, new Shape(2, 3));
        Assert.That(() => tf.matmul(a, a), Throws.InstanceOf<TensorflowException>().With.Message.Contains("(2, 3)"));
    }

    [Test]
    public void Unseeded_operations_of_a_graph_are_numbered()
    {
        using var scope = new GraphScope();
        Assert.That(random_seed.get_seed(), Is.EqualTo(((int?)0, (int?)0)));
        Assert.That(random_seed.get_seed(), Is.EqualTo(((int?)0, (int?)1)));
        scope.Graph.seed = 42;
        Assert.That(random_seed.get_seed(), Is.EqualTo(((int?)42, (int?)2)));
        Assert.That(random_seed.get_seed(9), Is.EqualTo(((int?)42, (int?)9)));
    }

    [Test]
    public void Exported_graph_gives_the_same_results_when_imported()
    {
        GraphDef message;
        using (var scope = new GraphScope())
        {
            var x = tf.placeholder(tf.float32, new Shape(2), name: "x");
            _ = tf.identity(tf.square(x) + 1f, name: "result");
            message = GraphDef.Parser.ParseFrom(
                Google.Protobuf.MessageExtensions.ToByteArray(scope.Graph.as_graph_def())
            );
        }
        using var imported = new GraphScope();
        var elements = tf.import_graph_def(message, return_elements: ["x:0", "result:0"], name: "again");
        Assert.That(elements[1].name, Is.EqualTo("again/result:0"));
        using var session = tf.Session(imported.Graph);
        var result = session.run((Tensor)elements[1], (elements[0], new[] { 2f, 3f }));
        Assert.That(result.ToArray<float>(), Is.EqualTo(new[] { 5f, 10f }));
    }
}
