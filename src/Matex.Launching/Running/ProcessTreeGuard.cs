using System.Diagnostics;

namespace Matex.Launching.Running;

/// <summary>Ends a process and its children when this process is ended before it, so that no rank is left behind.</summary>
internal sealed class ProcessTreeGuard : IDisposable
{
    private readonly Process process;

    public ProcessTreeGuard(Process process)
    {
        this.process = process;
        AppDomain.CurrentDomain.ProcessExit += End;
    }

    public void Dispose() => AppDomain.CurrentDomain.ProcessExit -= End;

    private void End(object? sender, EventArgs arguments)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
