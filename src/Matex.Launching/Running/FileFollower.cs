using System.Text;

namespace Matex.Launching.Running;

/// <summary>Reports the lines of a file while it is being written.</summary>
internal sealed class FileFollower : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly string path;
    private readonly Action<string> printed;
    private readonly CancellationTokenSource stop = new();
    private readonly Task task;
    private long position;

    public FileFollower(string path, Action<string> printed)
    {
        this.path = path;
        this.printed = printed;
        task = Task.Run(Follow);
    }

    public void Dispose()
    {
        stop.Cancel();
        task.GetAwaiter().GetResult();
        stop.Dispose();
    }

    private async Task Follow()
    {
        while (!stop.IsCancellationRequested)
        {
            ReadOn();
            await Task.Delay(Interval, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        ReadOn();
    }

    private void ReadOn()
    {
        if (!File.Exists(path))
        {
            return;
        }
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        stream.Position = position;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var read = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        int end = read.LastIndexOf((byte)'\n') + 1;
        if (end > 0)
        {
            position += end;
            foreach (string line in TerminalText.Lines(Encoding.UTF8.GetString(read[..end])))
            {
                printed(line);
            }
        }
    }
}
