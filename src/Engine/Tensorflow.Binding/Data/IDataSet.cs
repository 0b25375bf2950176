using Tensorflow.NumPy;

namespace Tensorflow;

/// <summary>Examples and what they should give.</summary>
public interface IDataSet
{
    NDArray Data { get; }
    NDArray Labels { get; }
}

/// <summary>Examples and what they should give, row by row.</summary>
public abstract class DataSetBase : IDataSet
{
    protected DataSetBase() { }

    public NDArray Data { get; protected set; } = null!;

    public NDArray Labels { get; protected set; } = null!;
}

/// <summary>Something that loads data sets.</summary>
public interface IModelLoader<TDataSet>
    where TDataSet : IDataSet
{
    Task<Datasets<TDataSet>> LoadAsync(ModelLoadSetting setting);
}
