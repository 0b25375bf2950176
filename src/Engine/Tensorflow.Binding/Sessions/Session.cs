namespace Tensorflow;

/// <summary>Runs a graph.</summary>
public class Session : BaseSession
{
    public Session(string target = "", Graph? g = null)
        : base(target, g) { }

    public Session(Graph? g, ConfigProto? config = null, Status? s = null)
        : base("", g, config, s) { }

    /// <summary>Makes this the default session of the thread.</summary>
    public Session as_default() => ops.set_default_session(this);
}
