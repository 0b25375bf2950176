namespace Tensorflow.Engine;

/// <summary>Batch normalisation of images (Ioffe and Szegedy, 2015) as one operation with its gradient.</summary>
internal static class BatchNormalizationOperations
{
    public static void Register(RegistryBuilder registry)
    {
        Forward(registry, "FusedBatchNorm", "T", "FusedBatchNormGrad", reserves: 2);
        Forward(registry, "FusedBatchNormV2", "U", "FusedBatchNormGradV2", reserves: 2);
        Forward(registry, "FusedBatchNormV3", "U", "FusedBatchNormGradV3", reserves: 3);
        Backward(registry, "FusedBatchNormGrad", "T", reserves: 2);
        Backward(registry, "FusedBatchNormGradV2", "U", reserves: 2);
        Backward(registry, "FusedBatchNormGradV3", "U", reserves: 3);
    }

    private static void Forward(RegistryBuilder registry, string name, string statistics, string gradient, int reserves)
    {
        var operation = registry
            .Add(name)
            .Input("x: T")
            .Input($"scale: {statistics}")
            .Input($"offset: {statistics}")
            .Input($"mean: {statistics}")
            .Input($"variance: {statistics}")
            .Output("y: T")
            .Output($"batch_mean: {statistics}")
            .Output($"batch_variance: {statistics}");
        for (var i = 1; i <= reserves; i++)
            operation.Output($"reserve_space_{i}: {statistics}");
        Attributes(operation, statistics)
            .Attr("exponential_avg_factor: float = 1.0")
            .Shape(c =>
            {
                var x = c.Input(0).with_rank(4);
                var channels = new Shape(x.dims[c.Attr<string>("data_format") == "NCHW" ? 1 : 3]);
                return [x, .. Enumerable.Repeat(channels, 4), .. Enumerable.Repeat(new Shape(-1), reserves - 2)];
            })
            .Kernel(c => c.Return(Run(c, reserves)))
            .Gradient(
                (op, grads) =>
                {
                    var training = op.get_attr<bool>("is_training");
                    var x = op.inputs[0];
                    Tensor[] saved = training
                        ? [.. op.outputs[3..(3 + reserves)]]
                        : [op.inputs[3], op.inputs[4], .. op.outputs[5..(3 + reserves)]];
                    var results = Build.Ops(
                        gradient,
                        [grads[0], x, op.inputs[1], .. saved],
                        ("epsilon", op.get_attr<float>("epsilon")),
                        ("data_format", op.get_attr<string>("data_format")),
                        ("is_training", training)
                    );
                    return [results[0], results[1], results[2], null, null];
                }
            );
    }

    private static void Backward(RegistryBuilder registry, string name, string statistics, int reserves)
    {
        var operation = registry
            .Add(name)
            .Input("y_backprop: T")
            .Input("x: T")
            .Input(statistics == "T" ? "scale: T" : "scale: float");
        for (var i = 1; i <= reserves; i++)
            operation.Input($"reserve_space_{i}: {statistics}");
        operation
            .Output("x_backprop: T")
            .Output($"scale_backprop: {statistics}")
            .Output($"offset_backprop: {statistics}")
            .Output($"reserve_space_{reserves + 1}: {statistics}")
            .Output($"reserve_space_{reserves + 2}: {statistics}");
        Attributes(operation, statistics)
            .Shape(static c => [c.Input(1), c.Input(2), c.Input(2), new Shape(0), new Shape(0)])
            .Kernel(static c =>
            {
                var first = c.Attr<string>("data_format") == "NCHW";
                c.CheckRank(1, 4);
                c.CheckSameShape(0, 1);
                for (var i = 2; i <= 4; i++)
                    c.CheckShape(i, c.Tensor(1).Sizes[first ? 1 : 3]);
                var (x, scale, offset) = BatchNormalization.Backward(
                    c.Tensor(0),
                    c.Tensor(1),
                    c.Tensor(2),
                    c.Tensor(3),
                    c.Tensor(4),
                    c.Attr<float>("epsilon"),
                    c.Attr<bool>("is_training"),
                    first
                );
                c.Return(
                    x,
                    scale,
                    offset,
                    TorchTensor.Empty(scale.DataType, [0]),
                    TorchTensor.Empty(scale.DataType, [0])
                );
            });
    }

    private static OperationBuilder Attributes(OperationBuilder operation, string statistics)
    {
        operation.Attr("T: {half, bfloat16, float}");
        if (statistics == "U")
            operation.Attr("U: {bfloat16, float}");
        return operation
            .Attr("epsilon: float = 0.0001")
            .Attr("data_format: {'NHWC', 'NCHW'} = 'NHWC'")
            .Attr("is_training: bool = true");
    }

    private static TensorValue[] Run(KernelContext c, int reserves)
    {
        var first = c.Attr<string>("data_format") == "NCHW";
        var epsilon = c.Attr<float>("epsilon");
        CheckInputs(c, first);
        TensorValue[] outputs;
        if (c.Attr<bool>("is_training"))
        {
            var result = BatchNormalization.Train(c.Tensor(0), c.Tensor(1), c.Tensor(2), epsilon, first);
            var factor = c.Attr<float>("exponential_avg_factor");
            outputs =
            [
                result.Y,
                Average(c.Tensor(3), result.Mean, factor),
                Average(c.Tensor(4), result.UnbiasedVariance, factor),
                result.Mean,
                result.Variance,
            ];
        }
        else
        {
            var y = BatchNormalization.Infer(
                c.Tensor(0),
                c.Tensor(1),
                c.Tensor(2),
                c.Tensor(3),
                c.Tensor(4),
                epsilon,
                first
            );
            outputs = [y, c.Tensor(3).Alias(), c.Tensor(4).Alias(), c.Tensor(3).Alias(), c.Tensor(4).Alias()];
        }
        return reserves == 2 ? outputs : [.. outputs, TorchTensor.Empty(TF_DataType.TF_FLOAT, [0])];
    }

    // In training the running statistics matter only when they are moved, and may be empty otherwise.
    private static void CheckInputs(KernelContext c, bool channelsFirst)
    {
        c.CheckRank(0, 4);
        var channels = c.Tensor(0).Sizes[channelsFirst ? 1 : 3];
        var needed = c.Attr<bool>("is_training") && c.Attr<float>("exponential_avg_factor") == 1 ? 2 : 4;
        for (var i = 1; i <= needed; i++)
            c.CheckShape(i, channels);
    }

    /// <summary>The running statistic moved towards the batch's by a factor; 1 takes the batch's.</summary>
    private static TorchTensor Average(TorchTensor running, TorchTensor batch, float factor)
    {
        if (factor == 1)
            return batch.Alias();
        using var old = Torch.MultiplyScalar(running, 1 - factor);
        return Torch.Add(old, batch, factor);
    }
}
