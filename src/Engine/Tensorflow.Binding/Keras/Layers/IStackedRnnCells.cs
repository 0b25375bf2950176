namespace Tensorflow.Keras.Layers;

/// <summary>Recurrent cells applied one after the other at each time step.</summary>
public interface IStackedRnnCells : IRnnCell
{
    int Count { get; }

    IRnnCell this[int idx] { get; }
}
