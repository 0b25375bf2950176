using Google.Protobuf;
using Tensorflow.Engine;

namespace Tensorflow.Summaries;

/// <summary>Makes events of summaries.</summary>
public abstract class SummaryToEventTransformer
{
    /// <summary>Stores a summary that a session computed.</summary>
    /// <param name="summary">The element of the string tensor that a summary operation gives.</param>
    /// <param name="global_step">Where the value stands on TensorBoard's axis.</param>
    /// <exception cref="ValueError">It is no serialized summary.</exception>
    public void add_summary(string summary, int global_step = 0)
    {
        try
        {
            Add(
                new Event
                {
                    Summary = Tensorflow.Summary.Parser.ParseFrom(ByteText.Encode(summary)),
                    Step = global_step,
                }
            );
        }
        catch (InvalidProtocolBufferException error)
        {
            throw new ValueError(
                "add_summary takes what a summary operation gives, such as sess.run(merged).StringData()[0]; "
                    + $"this string is none: {error.Message}"
            );
        }
    }

    internal abstract void Add(Event @event);
}
