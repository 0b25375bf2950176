namespace Tensorflow.Engine;

/// <summary>
/// A long short-term memory over a whole sequence. Rows are independent of each other, so that each thread takes some of
/// them through all time steps. What is kept for the way back is ordered by time step, then by row.
/// </summary>
internal static unsafe class LstmSequence
{
    /// <summary>Sizes of a sequence, and the direction in which it is read.</summary>
    public readonly record struct Extent(int Rows, int Steps, int Features, int Units, bool Backwards)
    {
        /// <summary>The place in the sequence of a time step.</summary>
        public int Place(int step) => Backwards ? Steps - 1 - step : step;
    }

    /// <summary>What the forward pass leaves for the way back.</summary>
    /// <param name="Gates">(steps, rows, 4 units), after their activations.</param>
    /// <param name="Cells">(steps + 1, rows, units), the first memory included.</param>
    /// <param name="Squashed">(steps, rows, units): tanh of the memories.</param>
    /// <param name="Outputs">(steps + 1, rows, units), the first state included.</param>
    public readonly record struct Trace(
        TorchTensor Gates,
        TorchTensor Cells,
        TorchTensor Squashed,
        TorchTensor Outputs
    );

    public static Trace Forward(
        Extent extent,
        TorchTensor x,
        TorchTensor kernel,
        TorchTensor recurrent,
        TorchTensor bias,
        TorchTensor? firstOutput,
        TorchTensor? firstCell
    )
    {
        var (rows, steps, features, units, _) = extent;
        var trace = new Trace(
            Empty(steps, rows, 4 * units),
            Empty(steps + 1, rows, units),
            Empty(steps, rows, units),
            Empty(steps + 1, rows, units)
        );
        Start(trace.Outputs, firstOutput);
        Start(trace.Cells, firstCell);
        float* gates = Data(trace.Gates),
            cells = Data(trace.Cells),
            squashed = Data(trace.Squashed),
            outputs = Data(trace.Outputs);
        float* input = Data(x),
            offset = Data(bias);
        var weights = new MatrixView(Data(kernel), 4 * units, 1);
        var recurrentWeights = new MatrixView(Data(recurrent), 4 * units, 1);
        EachShare(
            extent,
            (start, end) =>
            {
                for (var t = 0; t < steps; t++)
                {
                    var first = ((long)t * rows) + start;
                    var sums = gates + (first * 4 * units);
                    for (var r = 0; r < end - start; r++)
                        new Span<float>(offset, 4 * units).CopyTo(
                            new Span<float>(sums + ((long)r * 4 * units), 4 * units)
                        );
                    var from = input + ((((long)start * steps) + extent.Place(t)) * features);
                    var now = new MatrixView(from, (long)steps * features, 1);
                    MatrixProduct.Add(now, weights, end - start, features, 4 * units, sums, 4 * units);
                    var before = new MatrixView(outputs + (first * units), units, 1);
                    MatrixProduct.Add(before, recurrentWeights, end - start, units, 4 * units, sums, 4 * units);
                    for (var r = first; r < first + end - start; r++)
                        LstmGates.Forward(
                            units,
                            gates + (r * 4 * units),
                            cells + (r * units),
                            cells + ((r + rows) * units),
                            squashed + (r * units),
                            outputs + ((r + rows) * units)
                        );
                }
            }
        );
        Keep(x, kernel, recurrent, bias);
        return trace;
    }

    /// <summary>
    /// Goes back through the time steps. Replaces the derivatives by the last output and memory by those by the first
    /// ones and returns (steps, rows, 4 units): the derivative by what was summed up for the gates.
    /// </summary>
    /// <param name="extent">The sizes.</param>
    /// <param name="trace">What the forward pass left.</param>
    /// <param name="recurrent">The recurrent kernel.</param>
    /// <param name="bySequence">The derivative by all outputs, (rows, steps, units); null where there is none.</param>
    /// <param name="byOutput">The derivative by the last output.</param>
    /// <param name="byCell">The derivative by the last memory.</param>
    public static TorchTensor Backward(
        Extent extent,
        Trace trace,
        TorchTensor recurrent,
        TorchTensor? bySequence,
        TorchTensor byOutput,
        TorchTensor byCell
    )
    {
        var (rows, steps, _, units, _) = extent;
        var result = Empty(steps, rows, 4 * units);
        float* gates = Data(trace.Gates),
            cells = Data(trace.Cells),
            squashed = Data(trace.Squashed);
        float* bySums = Data(result),
            output = Data(byOutput),
            cell = Data(byCell);
        var all = bySequence is null ? null : Data(bySequence);
        var transposed = new MatrixView(Data(recurrent), 1, 4 * units);
        EachShare(
            extent,
            (start, end) =>
            {
                for (var t = steps - 1; t >= 0; t--)
                {
                    for (var r = start; r < end; r++)
                    {
                        var row = ((long)t * rows) + r;
                        var own = output + ((long)r * units);
                        if (all is not null)
                            OptimizerKernels.AddScaled(
                                new Span<float>(own, units),
                                new ReadOnlySpan<float>(all + ((((long)r * steps) + t) * units), units),
                                1
                            );
                        LstmGates.Backward(
                            units,
                            gates + (row * 4 * units),
                            cells + (row * units),
                            squashed + (row * units),
                            own,
                            cell + ((long)r * units),
                            bySums + (row * 4 * units)
                        );
                    }
                    var sums = new MatrixView(bySums + ((((long)t * rows) + start) * 4 * units), 4 * units, 1);
                    var before = output + ((long)start * units);
                    new Span<float>(before, (end - start) * units).Clear();
                    MatrixProduct.Add(sums, transposed, end - start, 4 * units, units, before, units);
                }
            }
        );
        Keep(trace.Gates, trace.Cells, trace.Squashed, recurrent);
        GC.KeepAlive(bySequence);
        return result;
    }

    /// <summary>Rows in tiles of the product's kernel, so that the result does not depend on the number of threads.</summary>
    private static void EachShare(Extent extent, Action<int, int> body)
    {
        var tiles = (extent.Rows + TileKernel.Rows - 1) / TileKernel.Rows;
        var shares = Math.Min(tiles, ParallelLoop.Threads);
        int Start(int share) => Math.Min(extent.Rows, (int)((long)tiles * share / shares) * TileKernel.Rows);
        ParallelLoop.Run(shares, share => body(Start(share), Start(share + 1)));
    }

    /// <summary>The state before the first step; zeros when there is none.</summary>
    private static void Start(TorchTensor states, TorchTensor? first)
    {
        var target = states.Span<float>()[..(int)(states.Sizes[1] * states.Sizes[2])];
        if (first is null)
            target.Clear();
        else
            first.Span<float>().CopyTo(target);
    }

    private static TorchTensor Empty(params ReadOnlySpan<long> sizes) => TorchTensor.Empty(TF_DataType.TF_FLOAT, sizes);

    private static float* Data(TorchTensor tensor) => (float*)tensor.DataPointer;

    private static void Keep(params ReadOnlySpan<TorchTensor> tensors)
    {
        foreach (var tensor in tensors)
            GC.KeepAlive(tensor);
    }
}
