namespace Matex.Mpi.TestHost;

internal static class Check
{
    public static void That(bool condition, string what)
    {
        if (!condition)
            throw new InvalidOperationException($"not so: {what}");
    }

    public static void Equal<T>(ReadOnlySpan<T> actual, ReadOnlySpan<T> expected, string what)
        where T : IEquatable<T>
    {
        That(actual.Length == expected.Length, $"{what}: {actual.Length} elements, expected {expected.Length}");
        for (var i = 0; i < actual.Length; i++)
            if (!actual[i].Equals(expected[i]))
                That(false, $"{what}: element {i} is {actual[i]}, expected {expected[i]}");
    }

    public static TException Throws<TException>(Action action, string what)
        where TException : Exception
    {
        try
        {
            action();
        }
        catch (TException exception)
        {
            return exception;
        }
        throw new InvalidOperationException($"no {typeof(TException).Name}: {what}");
    }
}
