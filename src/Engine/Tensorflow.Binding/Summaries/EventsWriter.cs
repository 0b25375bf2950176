using System.Buffers.Binary;
using System.Globalization;
using Google.Protobuf;
using Tensorflow.Engine.Checkpoints;

namespace Tensorflow.Summaries;

/// <summary>Appends events to a file in TensorFlow's format of records with checksums.</summary>
public class EventsWriter
{
    private const string Version = "brain.Event:2";

    private readonly Lock _gate = new();
    private readonly string _prefix;
    private readonly string _suffix;
    private string? _file;

    /// <param name="file_prefix">Path and beginning of the file's name; time and host follow.</param>
    public EventsWriter(string file_prefix)
        : this(file_prefix, null) { }

    internal EventsWriter(string prefix, string? suffix) => (_prefix, _suffix) = (prefix, suffix ?? "");

    /// <summary>Seconds since 1970.</summary>
    internal static double Now => DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() / 1000.0;

    /// <summary>Writes one event; the file is made with the first.</summary>
    public void _WriteSerializedEvent(byte[] event_str)
    {
        lock (_gate)
        {
            if (_file is null)
            {
                _file = NewFile();
                Append(new Event { WallTime = Now, FileVersion = Version }.ToByteArray());
            }
            Append(event_str);
        }
    }

    private string NewFile()
    {
        if (Path.GetDirectoryName(_prefix) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }
        var name = string.Create(
            CultureInfo.InvariantCulture,
            $"{_prefix}.out.tfevents.{DateTimeOffset.UtcNow.ToUnixTimeSeconds():D10}.{Environment.MachineName}"
        );
        // Another writer may have begun in the same second.
        for (var number = 0; ; number++)
        {
            var path = (number == 0 ? name : $"{name}.{number}") + _suffix;
            try
            {
                new FileStream(path, FileMode.CreateNew).Dispose();
                return path;
            }
            catch (IOException) when (File.Exists(path)) { }
        }
    }

    private void Append(byte[] data)
    {
        var record = new byte[data.Length + 16];
        BinaryPrimitives.WriteInt64LittleEndian(record, data.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(8), Crc32C.Mask(Crc32C.Compute(record.AsSpan(0, 8))));
        data.CopyTo(record, 12);
        BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(12 + data.Length), Crc32C.Mask(Crc32C.Compute(data)));
        using FileStream file = new(_file!, FileMode.Append);
        file.Write(record);
    }
}
