namespace Matex.Mpi.TestHost;

internal static class MessageScenarios
{
    public static void Run(Intracommunicator world)
    {
        Ring(world);
        Wildcards(world);
        Truncated(world);
    }

    private static unsafe void Ring(Intracommunicator world)
    {
        var (next, previous) = ((world.Rank + 1) % world.Size, (world.Rank + world.Size - 1) % world.Size);
        int[] sent = [world.Rank, world.Rank * 10];
        var received = new int[5];
        fixed (int* from = sent)
        fixed (int* to = received)
        {
            var send = world.ImmediateSend((nint)from, sent.Length, ElementType.Int32, next, 7);
            var receive = world.ImmediateReceive((nint)to, received.Length, ElementType.Int32, previous, 7);
            var status = receive.Wait();
            send.Wait();
            Check.That(status == new Status(previous, 7, 2), $"status of a ring message is {status}");
            Check.That(receive.Test() == status, "a completed request stays completed");
        }
        Check.Equal<int>(received, [previous, previous * 10, 0, 0, 0], "ring message");
    }

    private static void Wildcards(Intracommunicator world)
    {
        if (world.Rank == 0)
            for (var i = 1; i < world.Size; i++)
            {
                var status = world.Probe<double>(Communicator.AnySource, Communicator.AnyTag);
                var values = new double[status.Count];
                Check.That(
                    world.Receive(values.AsSpan(), status.Source, status.Tag) == status,
                    "the probed message is the received one"
                );
                Check.That(status.Tag == 100 + status.Source, "tag belongs to the source");
                Check.That(status.Count == status.Source - 1, "message length, an empty one included");
            }
        else
            world.Send<double>(new double[world.Rank - 1], 0, 100 + world.Rank);
        Check.That(
            world.ImmediateProbe<int>(Communicator.AnySource, Communicator.AnyTag) is null,
            "no message is left"
        );
    }

    private static unsafe void Truncated(Intracommunicator world)
    {
        world.Barrier();
        var self = Communicator.Self;
        int[] values = [1, 2, 3];
        fixed (int* data = values)
        {
            var send = self.ImmediateSend((nint)data, values.Length, ElementType.Int32, 0, 1);
            var error = Check.Throws<MpiException>(() => self.Receive<int>(0, 1), "the message is too long");
            Check.That(
                Environment.Abi == AbiFamily.None
                    || error.Function == "MPI_Recv"
                        && error.Message.Contains("trunc", StringComparison.OrdinalIgnoreCase),
                $"MPI's own text: {error.Message}"
            );
            send.Wait();
        }
    }
}
