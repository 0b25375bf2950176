using System.Runtime.ExceptionServices;

namespace Matex.Data.Sources;

/// <summary>Work that all ranks do, each on its part, and that fails, or is cancelled, on all of them when it is on one.</summary>
internal static class Together
{
    /// <summary>
    /// Does the work; when it failed on any rank, throws the error of the lowest such rank on all. An error inside of
    /// work that itself exchanges values must come at the same place on all ranks; a format that looks at different
    /// parts on each rank uses this for each of the steps between two exchanges.
    /// </summary>
    public static T Do<T>(IRankGroup ranks, Func<T> work)
    {
        T? result = default;
        Exception? failure = null;
        try
        {
            result = work();
        }
        catch (Exception exception) when (exception is DataException or OperationCanceledException)
        {
            failure = exception;
        }
        if (ranks.Size > 1)
        {
            failure = First(ranks, failure);
        }
        if (failure is null)
        {
            return result!;
        }
        (result as IDisposable)?.Dispose();
        ExceptionDispatchInfo.Throw(failure);
        return default;
    }

    /// <summary>As with a result.</summary>
    public static void Do(IRankGroup ranks, Action work) =>
        Do(
            ranks,
            () =>
            {
                work();
                return true;
            }
        );

    private static Exception? First(IRankGroup ranks, Exception? mine)
    {
        var states = ranks.Gather("errors in data", StateOf(mine));
        if (Array.TrueForAll(states, static state => state == State.Done))
        {
            return null;
        }
        if (Array.Exists(states, static state => state == State.Cancelled))
        {
            return mine as OperationCanceledException ?? new OperationCanceledException();
        }
        var errors = ranks.GatherMany<byte>("errors in data", DataExceptionText.Write(mine as DataException));
        var rank = Array.FindIndex(errors, static error => error.Length > 0);
        return rank == ranks.Rank ? mine : DataExceptionText.Read(errors[rank]);
    }

    private static State StateOf(Exception? failure) =>
        failure switch
        {
            null => State.Done,
            DataException => State.Failed,
            _ => State.Cancelled,
        };

    private enum State
    {
        Done,
        Failed,
        Cancelled,
    }
}
