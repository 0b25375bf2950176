namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of convolutions of any rank.</summary>
public class ConvolutionalArgs : AutoSerializeLayerArgs
{
    public Activation? Activation { get; set; }

    public Action? BiasConstraint { get; set; }

    public IInitializer? BiasInitializer { get; set; }

    public IRegularizer? BiasRegularizer { get; set; }

    public string? DataFormat { get; set; }

    public Shape? DilationRate { get; set; }

    public int Filters { get; set; }

    public int Groups { get; set; }

    public Action? KernelConstraint { get; set; }

    public IInitializer? KernelInitializer { get; set; }

    public IRegularizer? KernelRegularizer { get; set; }

    public Shape? KernelSize { get; set; }

    public int NumSpatialDims { get; set; } = -1;

    public string? Padding { get; set; }

    public int Rank { get; set; }

    public Shape? Strides { get; set; }

    public bool UseBias { get; set; }
}
