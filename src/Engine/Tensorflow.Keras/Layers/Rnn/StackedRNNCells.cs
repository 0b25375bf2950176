namespace Tensorflow.Keras.Layers;

/// <summary>Cells one after the other: each one's output is the next one's input.</summary>
public class StackedRNNCells : Layer, IRnnCell
{
    /// <summary>Whether the states are those of the last cell first.</summary>
    public bool _reverse_state_order;

    public StackedRNNCells(IEnumerable<IRnnCell> cells, StackedRNNCellsArgs args)
        : base(args)
    {
        Cells = [.. cells];
        if (Cells.Count == 0)
            throw new ValueError("StackedRNNCells needs at least one cell.");
        _reverse_state_order = args.ReverseStateOrder;
        StackLayers([.. Cells]);
    }

    public IList<IRnnCell> Cells { get; set; }

    public INestStructure<long> StateSize =>
        new NestList<long>([.. Ordered().SelectMany(cell => cell.StateSize.Flatten())]);

    public INestStructure<long> OutputSize => Cells[^1].OutputSize;

    public bool SupportOptionalArgs => Cells.All(cell => cell.SupportOptionalArgs);

    public Tensors GetInitialState(
        Tensors? inputs = null,
        Tensor? batch_size = null,
        TF_DataType dtype = TF_DataType.DtInvalid
    ) => new([.. Ordered().SelectMany(cell => cell.GetInitialState(inputs!, batch_size!, dtype))]);

    public override void build(KerasShapesWrapper input_shape)
    {
        var shape = input_shape.ToSingleShape();
        foreach (var cell in Cells)
        {
            if (cell is Layer { Built: false } layer)
            {
                using (LayerScope.Enter(layer.Name))
                    layer.build(shape);
                layer.Built = true;
            }
            shape = new Shape(shape.dims[0], cell.OutputSize.Flatten().First());
        }
        built = true;
        _buildInputShape = input_shape;
    }

    protected override Tensors Call(
        Tensors inputs,
        Tensors? states = null,
        bool? training = null,
        IOptionalArgs? optional_args = null
    )
    {
        var parts = new Dictionary<IRnnCell, Tensor[]>(ReferenceEqualityComparer.Instance);
        var next = 0;
        foreach (var cell in Ordered())
        {
            var count = cell.StateSize.Flatten().Count();
            parts[cell] = [.. states!.Skip(next).Take(count)];
            next += count;
        }
        var output = inputs[0];
        foreach (var cell in Cells)
        {
            var (result, after) = cell.Apply(new Tensors(output), new Tensors(parts[cell]), training);
            output = result;
            parts[cell] = [.. after];
        }
        return new Tensors([output, .. Ordered().SelectMany(cell => parts[cell])]);
    }

    public override IKerasConfig get_config() => base.get_config();

    /// <exception cref="NotSupportedException">Always: cells of a stack are not described by its configuration.</exception>
    public void from_config() =>
        throw new NotSupportedException(
            "StackedRNNCells cannot be made from a configuration; TensorFlow.NET cannot either."
        );

    private IEnumerable<IRnnCell> Ordered() => _reverse_state_order ? Cells.Reverse() : Cells;
}
