namespace Matex.Tool.Shadow;

/// <summary>Lets one process at a time prepare a folder.</summary>
internal sealed class FolderLock : IDisposable
{
    public const string FileName = ".matex.lock";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    private readonly FileStream file;

    private FolderLock(FileStream file) => this.file = file;

    /// <exception cref="UsageException">Another process does not give it free.</exception>
    public static FolderLock Take(string folder)
    {
        string path = Path.Combine(folder, FileName);
        var end = DateTime.UtcNow + Patience;
        while (true)
        {
            try
            {
                return new FolderLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None));
            }
            catch (IOException) when (DateTime.UtcNow < end)
            {
                Thread.Sleep(Interval);
            }
            catch (IOException exception)
            {
                throw new UsageException($"Another matex is still preparing {folder}: {exception.Message}");
            }
        }
    }

    public void Dispose() => file.Dispose();
}
