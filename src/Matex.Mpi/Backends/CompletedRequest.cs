namespace Matex.Mpi;

/// <summary>An operation that was complete when it was started.</summary>
internal sealed class CompletedRequest(Status status) : Request
{
    public override Status Wait() => status;

    public override Status? Test() => status;
}
