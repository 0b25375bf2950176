using Tensorflow.Gradients;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Runtime;

/// <summary>Sparse and ragged tensors, and the functions on strings that make them.</summary>
[TestFixture]
public class CompositeTensorTests
{
    [Test]
    public void A_sparse_tensor_becomes_dense()
    {
        var sparse = tf.SparseTensor(
            new[,]
            {
                { 0L, 0L },
                { 1L, 2L },
            },
            new[] { 1, 2 },
            [3L, 4L]
        );
        var dense = tf.sparse_tensor_to_dense(sparse);
        Assert.That(dense.shape, Is.EqualTo(new Shape(3, 4)));
        Assert.That(dense.ToArray<int>(), Is.EqualTo(new[] { 1, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0 }));
    }

    [Test]
    public void One_value_may_stand_for_all_and_another_for_the_rest()
    {
        var dense = tf.sparse_to_dense(
            tf.constant(
                new[,]
                {
                    { 0, 1 },
                    { 1, 0 },
                }
            ),
            new Shape(2, 2),
            5f,
            -1f
        );
        Assert.That(dense.ToArray<float>(), Is.EqualTo(new[] { -1f, 5f, 5f, -1f }));
    }

    [Test]
    public void Positions_outside_or_out_of_order_are_refused()
    {
        Tensor Dense(int[,] at) => tf.sparse_to_dense(tf.constant(at), new Shape(2, 2), 1f, 0f);
        Assert.That(
            () =>
                Dense(
                    new[,]
                    {
                        { 0, 5 },
                    }
                ),
            Throws.InstanceOf<InvalidArgumentError>().With.Message.Contains("[0,5] is out of bounds")
        );
        Assert.That(
            () =>
                Dense(
                    new[,]
                    {
                        { 1, 0 },
                        { 0, 0 },
                    }
                ),
            Throws.InstanceOf<InvalidArgumentError>().With.Message.Contains("out of order")
        );
    }

    [Test]
    public void The_gradient_goes_to_the_values_and_the_default()
    {
        var values = tf.constant(new[] { 2f, 3f });
        var rest = tf.constant(0f);
        using var tape = tf.GradientTape(persistent: true);
        tape.watch(values);
        tape.watch(rest);
        var positions = tf.constant(
            new[,]
            {
                { 0, 1 },
                { 1, 0 },
            }
        );
        var dense = gen_sparse_ops.sparse_to_dense(positions, tf.constant(new[] { 2, 2 }), values, rest);
        var loss = tf.reduce_sum(
            dense
                * tf.constant(
                    new[,]
                    {
                        { 1f, 10f },
                        { 100f, 1000f },
                    }
                )
        );
        Assert.That(tape.gradient(loss, values).ToArray<float>(), Is.EqualTo(new[] { 10f, 100f }));
        Assert.That((float)tape.gradient(loss, rest), Is.EqualTo(1001f));
    }

    [Test]
    public void Strings_are_split_into_ragged_rows()
    {
        var rows = tf.strings.split(tf.constant(new[] { "hello world", "tensorflow .net csharp", "fsharp" }));
        Assert.That(rows.shape, Is.EqualTo(new Shape(3, -1)));
        Assert.That(rows[1].StringData(), Is.EqualTo(new[] { "tensorflow", ".net", "csharp" }));
        Assert.That(rows[-1].StringData(), Is.EqualTo(new[] { "fsharp" }));
        Assert.That(((Tensor)rows[new Slice(1, 3)]).StringData(), Has.Length.EqualTo(4));
        Assert.That(((Tensor)rows.row_lengths()).ToArray<long>(), Is.EqualTo(new[] { 2L, 3L, 1L }));
    }

    [Test]
    public void Code_points_come_with_their_places()
    {
        var (points, starts) = tf.strings.unicode_decode_with_offsets(tf.constant(new[] { "aé", "€b" }), "UTF-8");
        Assert.That(((Tensor)points).ToArray<int>(), Is.EqualTo(new[] { 'a', 'é', '€', 'b' }.Select(c => (int)c)));
        Assert.That(((Tensor)starts).ToArray<long>(), Is.EqualTo(new[] { 0L, 1L, 0L, 3L }));
    }

    [Test]
    public void Rows_are_made_from_lengths()
    {
        var lengths = tf.constant(new[] { 2L, 0L, 3L });
        var rows = RaggedTensor.from_row_partition(
            tf.constant(new[] { 1, 2, 3, 4, 5 }),
            RowPartition.from_row_lengths(lengths)
        );
        Assert.That(rows[2].ToArray<int>(), Is.EqualTo(new[] { 3, 4, 5 }));
        Assert.That(rows[1].ToArray<int>(), Is.Empty);
        Assert.That((long)tf.cast(rows.nrows(tf.int64), tf.int64), Is.EqualTo(3));
    }

    [Test]
    public void Slices_of_variables_can_be_assigned()
    {
        var variable = tf.Variable(tf.zeros((3, 2)));
        variable[new Slice(1, 2)].assign(tf.ones((1, 2)));
        Assert.That(variable.numpy().ToArray<float>(), Is.EqualTo(new[] { 0f, 0, 1, 1, 0, 0 }));
        variable["2:3"].assign(tf.ones((1, 2)) * 5f);
        Assert.That(variable["2"].ToArray<float>(), Is.EqualTo(new[] { 5f, 5 }));
        Assert.That(() => tf.ones(2).assign(tf.ones(2)), Throws.InstanceOf<RuntimeError>());
    }

    [Test]
    public void Operation_types_are_listed_for_the_C_interface()
    {
        var list = OpList.Parser.ParseFrom(new Buffer(c_api.TF_GetAllOpList()).ToArray());
        Assert.That(list.Op.Select(o => o.Name), Does.Contain("MatMul").And.Contain("SparseToDense"));
    }

    [Test]
    public void Memory_is_copied_by_bytes()
    {
        var tensor = tf.constant(new[] { 1f, 2f, 3f });
        var target = new float[2];
        tf.memcpy(target, tensor.buffer, 8L);
        Assert.That(target, Is.EqualTo(new[] { 1f, 2f }));
        Assert.That(() => tf.memcpy(target, tensor.buffer, 12L), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
