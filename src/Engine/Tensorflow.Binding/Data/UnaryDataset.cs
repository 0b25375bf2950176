namespace Tensorflow;

/// <summary>Base of data sets with one input.</summary>
public class UnaryDataset : DatasetV2
{
    protected IDatasetV2 _input_dataset;

    public UnaryDataset(IDatasetV2 input_dataset)
    {
        _input_dataset = input_dataset;
        structure = input_dataset.structure;
    }
}

/// <summary>Base of data sets whose elements look like those of their input.</summary>
public class UnaryUnchangedStructureDataset : UnaryDataset
{
    public UnaryUnchangedStructureDataset(IDatasetV2 input_dataset)
        : base(input_dataset) { }
}
