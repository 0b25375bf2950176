using Tensorflow.Engine;

namespace Tensorflow.Tests.Native;

public class TorchTensorTests
{
    private static TorchTensor Matrix() => TorchTensor.FromArray([1f, 2, 3, 4, 5, 6], 2, 3);

    [Test]
    public void Elements_survive_the_way_to_native_memory_and_back()
    {
        using var a = Matrix();
        Assert.That(a.Span<float>().ToArray(), Is.EqualTo(new[] { 1f, 2, 3, 4, 5, 6 }));
        Assert.That(a.Sizes, Is.EqualTo(new long[] { 2, 3 }));
        Assert.That(a.DataType, Is.EqualTo(TF_DataType.TF_FLOAT));
        Assert.That(a.IsContiguous);
    }

    [Test]
    public void A_transposed_view_shares_storage_and_its_copy_is_row_major()
    {
        using var a = Matrix();
        using var t = a.Permute([1, 0]);
        Assert.That(t.IsContiguous, Is.False);
        Assert.That(t.DataPointer, Is.EqualTo(a.DataPointer));
        using var c = t.Contiguous();
        Assert.That(c.Span<float>().ToArray(), Is.EqualTo(new[] { 1f, 4, 2, 5, 3, 6 }));
    }

    [Test]
    public void Views_outlive_the_tensor_they_were_made_from()
    {
        var a = Matrix();
        using var row = Torch.Slice(a, 0, 1, 1);
        a.Dispose();
        Assert.That(row.Span<float>().ToArray(), Is.EqualTo(new[] { 4f, 5, 6 }));
    }

    [Test]
    public void Operators_with_tensor_list_flag_and_type_arguments_work()
    {
        using var a = Matrix();
        using var sum = Torch.Sum(a, [1], keep: true);
        using var mean = Torch.Mean(a, [0], keep: false);
        using var max = Torch.Amax(a, [0, 1], keep: false);
        using var cat = Torch.Concat([a, a], 0);
        using var arg = Torch.Argmax(a, 1);
        Assert.That(sum.Span<float>().ToArray(), Is.EqualTo(new[] { 6f, 15 }));
        Assert.That(mean.Span<float>().ToArray(), Is.EqualTo(new[] { 2.5f, 3.5f, 4.5f }));
        Assert.That(max.ToDouble(), Is.EqualTo(6));
        Assert.That(cat.Sizes, Is.EqualTo(new long[] { 4, 3 }));
        Assert.That(arg.Span<long>().ToArray(), Is.EqualTo(new long[] { 2, 2 }));
    }

    [Test]
    public void Integer_division_rounds_as_asked()
    {
        using var a = TorchTensor.FromArray([-7, 7]);
        using var b = TorchTensor.FromArray([2, 2]);
        using var floor = Torch.FloorDivide(a, b);
        using var truncated = Torch.TruncateDivide(a, b);
        Assert.That(floor.Span<int>().ToArray(), Is.EqualTo(new[] { -4, 3 }));
        Assert.That(truncated.Span<int>().ToArray(), Is.EqualTo(new[] { -3, 3 }));
    }

    [Test]
    public void Matrices_multiply_also_as_transposed_views()
    {
        using var a = Matrix();
        using var t = a.Permute([1, 0]);
        using var product = Torch.MatMul(a, t);
        Assert.That(product.Span<float>().ToArray(), Is.EqualTo(new[] { 14f, 32, 32, 77 }));
    }

    [Test]
    public void A_failing_operator_reports_its_name_the_shapes_and_the_text_of_the_library()
    {
        using var a = Matrix();
        using var b = TorchTensor.FromArray([1f, 2]);
        var error = Assert.Throws<InvalidArgumentError>(() => Torch.Maximum(a, b).Dispose());
        Assert.That(error!.Message, Does.Contain("aten::maximum"));
        Assert.That(error.Message, Does.Contain("TF_FLOAT[2,3]"));
        Assert.That(error.Message, Does.Contain("must match"));
    }

    [Test]
    public void Released_and_collected_tensors_return_their_memory()
    {
        var before = NativeMemoryPressure.Live;
        Fill();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Assert.That(NativeMemoryPressure.Live - before, Is.LessThan(1 << 20));

        static void Fill()
        {
            for (var i = 0; i < 20; i++)
            {
                var lost = TorchTensor.Zeros(TF_DataType.TF_FLOAT, [1 << 18]);
                Assert.That(lost.IsReleased, Is.False);
            }
        }
    }

    [Test]
    public void A_convolution_of_ones_counts_its_window()
    {
        using var image = TorchTensor.Full(TF_DataType.TF_FLOAT, [1, 1, 3, 3], 1);
        using var filter = TorchTensor.Full(TF_DataType.TF_FLOAT, [1, 1, 3, 3], 1);
        using var result = Torch.Convolution(image, filter, [1, 1], [1, 1], [1, 1]);
        Assert.That(result.Span<float>().ToArray(), Is.EqualTo(new float[] { 4, 6, 4, 6, 9, 6, 4, 6, 4 }));
    }
}
