using System.IO.MemoryMappedFiles;
using Matex.Mpi;

namespace Matex.Transparent.Averaging;

/// <summary>Memory that all ranks of one node see. Its file is removed as soon as all have opened it.</summary>
internal sealed unsafe class SharedSegment : IDisposable
{
    private const string Folder = "/dev/shm";
    private const int NameLength = 64;

    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;

    private SharedSegment(MemoryMappedFile file)
    {
        this.file = file;
        view = file.CreateViewAccessor();
        byte* address = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref address);
        Address = (nint)address;
    }

    public nint Address { get; }

    /// <summary>Creates a segment of zeros for the ranks of a communicator. Collective.</summary>
    /// <returns>Null on all ranks where one of them cannot have it, with the reason on that rank.</returns>
    public static SharedSegment? Create(Intracommunicator node, long bytes, out string? reason)
    {
        reason = null;
        SharedSegment? segment = null;
        var name = new char[NameLength];
        if (node.Rank == 0)
        {
            $"matex-{System.Environment.ProcessId}-{Guid.NewGuid():N}".CopyTo(name);
            segment = Open(PathOf(name), bytes, FileMode.CreateNew, ref reason);
        }
        node.Broadcast(System.Runtime.InteropServices.MemoryMarshal.Cast<char, ushort>(name.AsSpan()), 0);
        // Nobody else may look before the file has its length.
        var created = node.Allreduce(node.Rank != 0 || segment is not null, Operation.LogicalAnd);
        if (created && node.Rank != 0)
            segment = Open(PathOf(name), bytes, FileMode.Open, ref reason);
        var opened = node.Allreduce(segment is not null, Operation.LogicalAnd);
        if (node.Rank == 0 && segment is not null)
            File.Delete(PathOf(name));
        if (opened)
            return segment;
        segment?.Dispose();
        reason ??= "another rank cannot map it";
        return null;
    }

    public void Dispose()
    {
        view.SafeMemoryMappedViewHandle.ReleasePointer();
        view.Dispose();
        file.Dispose();
    }

    private static string PathOf(char[] name) => Path.Combine(Folder, new string(name).TrimEnd('\0'));

    private static SharedSegment? Open(string path, long bytes, FileMode mode, ref string? reason)
    {
        try
        {
            // The memory is set aside now: a full /dev/shm is an error here instead of a SIGBUS later.
            var options = new FileStreamOptions
            {
                Mode = mode,
                Access = FileAccess.ReadWrite,
                Share = FileShare.ReadWrite | FileShare.Delete,
                PreallocationSize = mode == FileMode.CreateNew ? bytes : 0,
            };
            if (mode == FileMode.CreateNew && !OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var stream = new FileStream(path, options);
            if (mode == FileMode.CreateNew)
                stream.SetLength(bytes);
            return new(
                MemoryMappedFile.CreateFromFile(
                    stream,
                    null,
                    bytes,
                    MemoryMappedFileAccess.ReadWrite,
                    HandleInheritability.None,
                    leaveOpen: true
                )
            );
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            reason = exception.Message;
            return null;
        }
    }
}
