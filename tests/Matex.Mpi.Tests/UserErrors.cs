namespace Matex.Mpi.Tests;

/// <summary>Errors that are reported by their message alone.</summary>
internal sealed class UserErrors
{
    [Test]
    public void AreFoundWhereverTheyAreWrapped()
    {
        var error = new UserError("the file is empty");
        Assert.Multiple(() =>
        {
            Assert.That(UnhandledExceptions.UserError(error), Is.SameAs(error));
            Assert.That(UnhandledExceptions.UserError(new InvalidOperationException("", error)), Is.SameAs(error));
            Assert.That(
                UnhandledExceptions.UserError(new AggregateException(new IOException(), new IOException("", error))),
                Is.SameAs(error)
            );
            Assert.That(UnhandledExceptions.UserError(new IOException("", new IOException())), Is.Null);
        });
    }

    private sealed class UserError(string message) : Exception(message), IUserError
    {
        public int ExitCode => 1;
    }
}
