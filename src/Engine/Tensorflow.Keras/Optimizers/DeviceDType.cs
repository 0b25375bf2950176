namespace Tensorflow.Keras.Optimizers;

/// <summary>The device and type of variables that share an optimizer's coefficients.</summary>
public class DeviceDType : IEqualityComparer<DeviceDType>
{
    public string Device { get; set; } = "";

    public TF_DataType DType { get; set; }

    public bool Equals(DeviceDType? x, DeviceDType? y) =>
        ReferenceEquals(x, y) || (x is not null && y is not null && x.DType == y.DType && x.Device == y.Device);

    public int GetHashCode(DeviceDType obj) => HashCode.Combine(obj.DType, obj.Device);

    public override string ToString() => $"{Device}, {DType}";
}
