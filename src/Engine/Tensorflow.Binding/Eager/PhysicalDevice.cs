namespace Tensorflow.Device;

/// <summary>A device that computes.</summary>
public class PhysicalDevice
{
    public string DeviceName { get; set; } = "";

    public string DeviceType { get; set; } = "";

    public override string ToString() => $"{DeviceType}: {DeviceName}";
}
