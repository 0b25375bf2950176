using PureHDF;

namespace Tensorflow.Reference.Tests;

/// <summary>An array of the file with its shape.</summary>
internal sealed class ReferenceArray
{
    public ReferenceArray(IH5Dataset dataset)
    {
        Shape = [.. dataset.Space.Dimensions.Select(d => (long)d)];
        var isScalar = Shape.Length == 0;
        Data = dataset.Type.Class switch
        {
            H5DataTypeClass.FloatingPoint when dataset.Type.Size == 4 => Read<float>(dataset, isScalar),
            H5DataTypeClass.FloatingPoint => Read<double>(dataset, isScalar),
            H5DataTypeClass.FixedPoint when dataset.Type.Size == 8 => Read<long>(dataset, isScalar),
            H5DataTypeClass.FixedPoint when dataset.Type.Size == 4 => Read<int>(dataset, isScalar),
            H5DataTypeClass.FixedPoint => Read<byte>(dataset, isScalar),
            // h5py writes bool as an enumeration over a byte.
            H5DataTypeClass.Enumerated => Array.ConvertAll(Read<byte>(dataset, isScalar), b => b != 0),
            var other => throw new NotSupportedException($"Dataset {dataset.Name} is of class {other}."),
        };
    }

    public long[] Shape { get; }

    /// <summary>The elements in row-major order: float[], double[], int[], long[], byte[] or bool[].</summary>
    public Array Data { get; }

    public bool IsFloat => Data is float[] or double[];

    /// <summary>The elements as doubles.</summary>
    public double[] Values => [.. Data.Cast<object>().Select(Numbers.ToDouble)];

    public Tensor ToTensor() => constant_op.constant(Data, shape: new Shape(Shape));

    /// <summary>The array as a program feeds it.</summary>
    public NumPy.NDArray ToHost() => new(Data, new Shape(Shape));

    private static T[] Read<T>(IH5Dataset dataset, bool isScalar)
        where T : unmanaged => isScalar ? [dataset.Read<T>()] : dataset.Read<T[]>();
}
