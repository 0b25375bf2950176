using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>What every layer is configured by.</summary>
public class LayerArgs : IKerasConfig
{
    public virtual IRegularizer? ActivityRegularizer { get; set; }

    public virtual bool Autocast { get; set; }

    public virtual KerasShapesWrapper? BatchInputShape { get; set; }

    public virtual int BatchSize { get; set; } = -1;

    public virtual TF_DataType DType { get; set; } = TF_DataType.TF_FLOAT;

    public virtual bool Dynamic { get; set; }

    public virtual Shape? InputShape { get; set; }

    public virtual bool IsFromConfig { get; set; }

    public virtual string? Name { get; set; }

    public virtual bool Trainable { get; set; } = true;

    public virtual float[]? Weights { get; set; }
}
