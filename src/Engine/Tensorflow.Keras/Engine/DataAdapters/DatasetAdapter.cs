namespace Tensorflow.Keras.Engine.DataAdapters;

/// <summary>Passes a dataset of batches on as it is.</summary>
public class DatasetAdapter : DataAdapter, IDataAdapter
{
    public DatasetAdapter(DataAdapterArgs args)
    {
        this.args = args;
        dataset = args.Dataset;
    }

    public override int GetSize() => -1;
}
