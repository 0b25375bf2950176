using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Engine;

/// <summary>What a layer asks of its input: rank, type and the sizes of some axes.</summary>
public class InputSpec : IKerasConfigable
{
    private readonly TF_DataType _dtype;
    private readonly Dictionary<int, int> _axes;
    private readonly Shape? _shape;

    /// <summary>The sizes asked for, axis by axis.</summary>
    public int[] AllAxisDim;

    /// <summary>The exact rank, when it is fixed.</summary>
    public int? ndim;

    /// <summary>The largest rank.</summary>
    public int? max_ndim;

    /// <summary>The smallest rank.</summary>
    public int? min_ndim;

    /// <summary>A specification; what is left out is not checked.</summary>
    public InputSpec(
        TF_DataType dtype = TF_DataType.DtInvalid,
        int? ndim = null,
        int? min_ndim = null,
        int? max_ndim = null,
        Dictionary<int, int>? axes = null,
        Shape? shape = null
    )
    {
        _dtype = dtype;
        _axes = axes ?? [];
        _shape = shape;
        this.ndim = ndim ?? shape?.ndim;
        this.min_ndim = min_ndim;
        this.max_ndim = max_ndim;
        AllAxisDim = [.. _axes.Values];
    }

    /// <summary>Throws <see cref="ValueError"/> when an input does not fit.</summary>
    internal void Check(Shape shape, string layer)
    {
        if (shape.ndim < 0)
            return;
        if (ndim is { } exact && shape.ndim != exact)
            throw new ValueError(
                $"Input 0 of layer \"{layer}\" is incompatible with the layer: expected ndim={exact}, found ndim={shape.ndim}. Full shape received: {shape}"
            );
        if (min_ndim is { } least && shape.ndim < least)
            throw new ValueError(
                $"Input 0 of layer \"{layer}\" is incompatible with the layer: expected min_ndim={least}, found ndim={shape.ndim}. Full shape received: {shape}"
            );
        if (max_ndim is { } most && shape.ndim > most)
            throw new ValueError(
                $"Input 0 of layer \"{layer}\" is incompatible with the layer: expected max_ndim={most}, found ndim={shape.ndim}. Full shape received: {shape}"
            );
        var dims = shape.dims;
        foreach (var (axis, size) in _axes)
        {
            var found = dims[axis < 0 ? axis + dims.Length : axis];
            if (found >= 0 && found != size)
                throw new ValueError(
                    $"Input 0 of layer \"{layer}\" is incompatible with the layer: expected axis {axis} of input shape to have value {size}, but received input with shape {shape}"
                );
        }
    }

    /// <inheritdoc/>
    public IKerasConfig get_config() =>
        new Config
        {
            DType = _dtype == TF_DataType.DtInvalid ? null : _dtype,
            Shape = _shape,
            Ndim = ndim,
            MinNdim = min_ndim,
            MaxNdim = max_ndim,
            Axes = _axes.ToDictionary(axis => axis.Key.ToString(), axis => axis.Value),
        };

    /// <inheritdoc/>
    public override string ToString() => $"ndim={ndim}, min_ndim={min_ndim}, axes={_axes.Count}";

    /// <summary>The specification as it is written to a model's configuration.</summary>
    public class Config : IKerasConfig
    {
        public IDictionary<string, int>? Axes { get; set; }

        public TF_DataType? DType { get; set; }

        public int? MaxNdim { get; set; }

        public int? MinNdim { get; set; }

        public int? Ndim { get; set; }

        public Shape? Shape { get; set; }
    }
}
