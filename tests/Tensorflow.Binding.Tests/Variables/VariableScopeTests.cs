using static Tensorflow.Binding;

namespace Tensorflow.Tests.Runtime;

/// <summary>get_variable, scopes and collections.</summary>
[TestFixture]
public class VariableScopeTests
{
    [Test]
    public void Scope_is_put_before_names()
    {
        using var scope = new GraphScope();
        IVariableV1 variable = null!;
        tf_with(
            tf.variable_scope("layer"),
            _ => variable = tf.compat.v1.get_variable("w", new Shape(2, 3), initializer: tf.zeros_initializer)
        );
        Assert.That(variable.Name, Is.EqualTo("layer/w:0"));
        Assert.That(tf.trainable_variables(), Has.Length.EqualTo(1));
        Assert.That(tf.global_variables("other"), Is.Empty);
    }

    [Test]
    public void Variable_is_shared_only_when_the_scope_says_so()
    {
        using var scope = new GraphScope();
        IVariableV1 Get(bool? reuse)
        {
            IVariableV1 variable = null!;
            tf_with(
                tf.variable_scope("layer", reuse: reuse),
                _ => variable = tf.compat.v1.get_variable("w", new Shape(2), initializer: tf.zeros_initializer)
            );
            return variable;
        }
        var first = Get(null);
        Assert.That(Get(true), Is.SameAs(first));
        Assert.That(() => Get(null), Throws.TypeOf<ValueError>());
    }

    [Test]
    public void Untrainable_variables_are_only_global()
    {
        using var scope = new GraphScope();
        _ = tf.Variable(1f, trainable: false);
        Assert.That(tf.global_variables(), Has.Length.EqualTo(1));
        Assert.That(tf.trainable_variables(), Is.Empty);
    }

    [Test]
    public void Reference_variable_is_initialised_assigned_and_read()
    {
        using var scope = new GraphScope();
        var variable = new RefVariable(2f, name: "counter");
        var bump = variable.assign_add(3f);
        using var session = tf.Session(scope.Graph);
        session.run(variable.Initializer);
        session.run(bump);
        var read = session.run((Tensor)variable);
        session.run(bump);
        Assert.That((float)read, Is.EqualTo(5f), "a value that was fetched stays as it was");
        Assert.That((float)session.run(variable._variable), Is.EqualTo(8f));
    }
}
