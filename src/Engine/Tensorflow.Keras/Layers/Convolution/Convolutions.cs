namespace Tensorflow.Keras.Layers;

/// <summary>Convolution over one spatial dimension.</summary>
public class Conv1D(Conv1DArgs args) : Convolutional(OfRank(args))
{
    private static Conv1DArgs OfRank(Conv1DArgs args)
    {
        args.Rank = 1;
        return args;
    }
}

/// <summary>Convolution over height and width.</summary>
public class Conv2D(Conv2DArgs args) : Convolutional(OfRank(args))
{
    private static Conv2DArgs OfRank(Conv2DArgs args)
    {
        args.Rank = 2;
        return args;
    }
}
