using Matex.Transparent.Launch;
using Matex.Transparent.Reporting;
using Tensorflow;

namespace Matex.Transparent.TensorFlow.Eager;

/// <summary>
/// TensorFlow.NET's wrappers of eager operations swallow exceptions, run the operation again and then put it into a
/// graph: a failure of the wrapper's own would be lost and a collective would run twice. It therefore ends the run here,
/// with its report; what the operation itself throws passes through.
/// </summary>
internal static class Guarded
{
    public static Tensor[] Run(EagerCall call, Func<Tensor[], Tensor[]> proceed)
    {
        Exception? fromOperation = null;
        try
        {
            return EagerOperations.Run(
                call,
                inputs =>
                {
                    try
                    {
                        return proceed(inputs);
                    }
                    catch (Exception exception)
                    {
                        fromOperation = exception;
                        throw;
                    }
                }
            );
        }
        catch (Exception exception) when (exception != fromOperation)
        {
            throw Failure.End(
                ExitCode.Aborted,
                exception is NotSupportedException ? exception.Message : $"{call.Type}: {exception}"
            );
        }
    }
}
