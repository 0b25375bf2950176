using Tensorflow.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Runtime;

/// <summary>Operations that run at once: conversions, errors, memory.</summary>
[TestFixture]
public class EagerExecutionTests
{
    [Test]
    public void Numbers_take_the_type_of_the_tensor_beside_them()
    {
        var sum = tf.constant(1.5) + 1;
        Assert.That(sum.dtype, Is.EqualTo(TF_DataType.TF_DOUBLE));
        Assert.That((double)sum, Is.EqualTo(2.5));
    }

    [Test]
    public void Different_types_are_an_error_that_names_both()
    {
        var error = Assert.Throws<InvalidArgumentError>(() =>
            tf.Context.ExecuteOp("AddV2", null!, new ExecuteOpArgs(tf.constant(1f), tf.constant(1)))
        )!;
        Assert.That(error.Message, Does.Contain("float32").And.Contain("int32"));
    }

    [Test]
    public void A_stack_of_tensors_and_numbers_has_derivatives_and_the_tensors_type()
    {
        var x = tf.constant(3L);
        Assert.That(tf.stack(new object[] { x, 6 }).ToArray<long>(), Is.EqualTo(new[] { 3L, 6 }));
        var y = tf.constant(2f);
        using var tape = tf.GradientTape();
        tape.watch(y);
        var sum = tf.reduce_sum(tf.square(tf.stack(new object[] { y, 6 })));
        Assert.That((float)tape.gradient(sum, y), Is.EqualTo(4f));
    }

    [Test]
    public unsafe void Elements_at_the_address_of_a_result_are_in_order()
    {
        var transposed = tf.linalg.einsum(
            "ij,jk->ki",
            new Tensors(
                tf.constant(
                    new float[,]
                    {
                        { 1, 2 },
                        { 3, 4 },
                    }
                ),
                tf.constant(
                    new float[,]
                    {
                        { 1, 0 },
                        { 0, 1 },
                    }
                )
            )
        );
        var elements = new ReadOnlySpan<float>((void*)transposed.TensorDataPointer, 4).ToArray();
        Assert.That(elements, Is.EqualTo(transposed.ToArray<float>()));
        Assert.That(elements, Is.EqualTo(new[] { 1f, 3, 2, 4 }));
    }

    [Test]
    public void Shapes_that_do_not_fit_are_an_error_not_a_crash() =>
        Assert.That(
            () => tf.matmul(tf.constant(new float[2, 3]), tf.constant(new float[2, 3])),
            Throws.InstanceOf<TensorflowException>()
        );

    [Test]
    public void Unknown_operation_type_names_the_remedy()
    {
        var error = Assert.Throws<NotSupportedException>(() =>
            tf.Context.ExecuteOp("NoSuchOperation", null!, new ExecuteOpArgs())
        )!;
        Assert.That(error.Message, Does.Contain("NoSuchOperation").And.Contain("TensorFlow.NET"));
    }

    [Test]
    public void Unknown_attribute_lists_those_that_exist()
    {
        var error = Assert.Throws<ValueError>(() =>
            tf.Context.ExecuteOp("MatMul", null!, new ExecuteOpArgs(1f, 1f).SetAttributes(new { transposed = true }))
        )!;
        Assert.That(error.Message, Does.Contain("transpose_a"));
    }

    [Test]
    public void Array_and_tensor_share_memory()
    {
        var array = np.array(new[] { 1f, 2f });
        Tensor tensor = tf.constant(array);
        Assert.That(tensor.TensorDataPointer, Is.EqualTo(array.TensorDataPointer));
    }

    [Test]
    public void Every_host_read_sees_a_replaced_handle()
    {
        var replaceable = new ReplaceableTensor(1f);
        Tensor tensor = replaceable;
        replaceable.ReplaceBy(tf.constant(7f));
        Assert.That((float)tensor, Is.EqualTo(7f));
        Assert.That(tensor.numpy().ToArray<float>(), Is.EqualTo(new[] { 7f }));
        Assert.That((float)(tensor * 2f), Is.EqualTo(14f));
    }

    [Test]
    public void Results_do_not_keep_memory_when_collected()
    {
        // What tensors hold, not what the process holds: freed pages return to the system when the allocator likes.
        var before = NativeMemoryPressure.Live;
        Drop();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Assert.That(NativeMemoryPressure.Live - before, Is.LessThan(2L << 20));

        static void Drop()
        {
            for (var i = 0; i < 400; i++)
                _ = tf.zeros(new Shape(256, 256)) + 1f;
        }
    }

    [Test]
    public void Text_shows_shape_type_and_elements() =>
        Assert.That(
            tf.constant(new[] { 1, 2 }).ToString(),
            Is.EqualTo("tf.Tensor: shape=(2,), dtype=int32, numpy=[1, 2]")
        );

    [Test]
    public void Seeded_operations_repeat_after_the_seed_is_set_again()
    {
        tf.set_random_seed(7);
        var first = tf.random.normal(new Shape(4)).ToArray<float>();
        var second = tf.random.normal(new Shape(4)).ToArray<float>();
        tf.set_random_seed(7);
        var again = tf.random.normal(new Shape(4)).ToArray<float>();
        Assert.That(again, Is.EqualTo(first));
        Assert.That(second, Is.Not.EqualTo(first));
    }

    [Test]
    public void An_input_that_nobody_else_uses_is_recognised()
    {
        using var tensor = TorchTensor.Zeros(TF_DataType.TF_FLOAT, [4]);
        Assert.That(HostValue.IsUnshared(tensor), Is.True);
        using (tensor.Alias())
            Assert.That(HostValue.IsUnshared(tensor), Is.False);
        using (tensor.View([2], [1]))
            Assert.That(HostValue.IsUnshared(tensor), Is.False);
        Assert.That(HostValue.IsUnshared(tensor), Is.True);
    }

    private sealed class ReplaceableTensor(float value) : Tensorflow.Eager.EagerTensor(value)
    {
        public void ReplaceBy(Tensor other) => _eagerTensorHandle = other.EagerTensorHandle;
    }
}
