namespace Matex.Launching.Launchers;

/// <summary>The processors of this machine.</summary>
public static class ProcessorTopology
{
    /// <summary>Physical cores, which is what Open MPI counts as slots; hardware threads where the system does not tell.</summary>
    public static int Cores { get; } = CountCores();

    private static int CountCores()
    {
        const string Folder = "/sys/devices/system/cpu";
        if (!Directory.Exists(Folder))
        {
            return Environment.ProcessorCount;
        }
        int cores = Directory
            .EnumerateDirectories(Folder, "cpu*")
            .Select(folder => Path.Combine(folder, "topology", "thread_siblings_list"))
            .Where(File.Exists)
            .Select(File.ReadAllText)
            .Distinct()
            .Count();
        return cores > 0 ? Math.Min(cores, Environment.ProcessorCount) : Environment.ProcessorCount;
    }
}
