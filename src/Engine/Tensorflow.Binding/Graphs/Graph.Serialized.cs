using Google.Protobuf;

namespace Tensorflow;

public partial class Graph
{
    /// <summary>The graph as a serialised GraphDef.</summary>
    public Buffer ToGraphDef(Status? s) => new(as_graph_def().ToByteArray());
}
