using Google.Protobuf;

namespace Tensorflow.Summaries;

/// <summary>Writes summaries into a file of a folder that TensorBoard watches.</summary>
public class FileWriter : SummaryToEventTransformer
{
    private readonly EventsWriter _events;

    /// <param name="logdir">The folder, made when it is missing.</param>
    /// <param name="graph">Written first; none when null.</param>
    /// <param name="max_queue">Of no effect: every event is in the file when the call returns.</param>
    /// <param name="flush_secs">Of no effect, for the same reason.</param>
    /// <param name="filename_suffix">Ends the file's name.</param>
    /// <param name="session">Of no effect, as in TensorFlow but for its remote sessions.</param>
    public FileWriter(
        string logdir,
        Graph? graph,
        int max_queue = 10,
        int flush_secs = 120,
        string? filename_suffix = null,
        Session? session = null
    )
    {
        _events = new EventsWriter(Path.Combine(logdir, "events"), filename_suffix);
        if (graph is not null)
        {
            Add(new Event { GraphDef = graph.as_graph_def().ToByteString() });
        }
    }

    internal override void Add(Event @event)
    {
        @event.WallTime = EventsWriter.Now;
        _events._WriteSerializedEvent(@event.ToByteArray());
    }
}
