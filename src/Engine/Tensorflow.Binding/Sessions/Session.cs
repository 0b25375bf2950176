namespace Tensorflow;

/// <summary>Runs a graph.</summary>
public class Session : BaseSession
{
    public Session(string target = "", Graph? g = null)
        : base(target, g) { }

    public Session(Graph? g, ConfigProto? config = null, Status? s = null)
        : base("", g, config, s) { }

    /// <summary>
    /// A session with the graph of a model that TensorFlow saved in a folder (the one tagged "serve") and the values of its
    /// variables; the graph's tensors are found by the names that the model's signatures give.
    /// </summary>
    /// <exception cref="ValueError">There is no such model.</exception>
    public static Session LoadFromSavedModel(string path) => Engine.SavedModelSession.Open(path);

    /// <summary>Makes this the default session of the thread.</summary>
    public Session as_default() => ops.set_default_session(this);
}
