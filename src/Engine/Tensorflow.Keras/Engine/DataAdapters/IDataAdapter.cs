namespace Tensorflow.Keras.Engine.DataAdapters;

/// <summary>Makes a dataset of batches from what was given to <c>fit</c>.</summary>
public interface IDataAdapter
{
    /// <summary>Whether data of this kind can be handled.</summary>
    bool CanHandle(Tensors x, Tensors? y = null);

    /// <summary>Gives vectors a last dimension of one, as the losses expect.</summary>
    (Tensors, Tensors) Expand1d(Tensors x, Tensors y);

    /// <summary>Gives vectors a last dimension of one, as the losses expect.</summary>
    (Tensors, Tensors, Tensors) Expand1d(Tensors x, Tensors y, Tensors sample_weight);

    /// <summary>The batches.</summary>
    IDatasetV2 GetDataset();

    /// <summary>The number of batches of an epoch; -1 when the dataset has to be asked.</summary>
    int GetSize();

    /// <summary>Whether each epoch needs a new iterator.</summary>
    bool ShouldRecreateIterator();
}
