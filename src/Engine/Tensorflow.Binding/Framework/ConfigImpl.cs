using Tensorflow.Device;
using static Tensorflow.Binding;

namespace Tensorflow.Framework;

/// <summary>Devices. The engine computes on the processor, which is the only one.</summary>
public class ConfigImpl
{
    public Experimental experimental { get; } = new();

    /// <summary>The devices, or those of one type, "CPU" or "GPU".</summary>
    public PhysicalDevice[] list_physical_devices(string? device_type = null) =>
        tf.Context.list_physical_devices(device_type);

    /// <summary>Functions under <c>tf.config.experimental</c>.</summary>
    public class Experimental
    {
        /// <summary>Has no effect: memory is always taken as it is needed.</summary>
        public void set_memory_growth(PhysicalDevice device, bool enable) =>
            tf.Context.set_memory_growth(device, enable);
    }
}
