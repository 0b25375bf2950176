using Tensorflow.Device;

namespace Tensorflow.Contexts;

public sealed partial class Context
{
    public PhysicalDevice[] list_physical_devices(string? device_type = null) =>
        device_type is null or "CPU"
            ? [new PhysicalDevice { DeviceName = "/physical_device:CPU:0", DeviceType = "CPU" }]
            : [];

    /// <summary>Has no effect: memory is always taken as it is needed.</summary>
    public void set_memory_growth(PhysicalDevice device, bool enable) { }
}
