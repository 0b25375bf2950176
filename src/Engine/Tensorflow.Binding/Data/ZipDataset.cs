namespace Tensorflow;

/// <summary>Elements of several data sets side by side.</summary>
public class ZipDataset : DatasetV2
{
    public ZipDataset(params IDatasetV2[] ds)
    {
        structure = [.. ds.SelectMany(d => d.structure)];
        variant_tensor = ops.zip_dataset(Array.ConvertAll(ds, d => d.variant_tensor), output_types, output_shapes);
    }
}
