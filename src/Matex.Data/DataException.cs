using Matex.Mpi;
using Matex.Transparent;

namespace Matex.Data;

/// <summary>
/// Input that cannot be used as a data set. The message names the file, the place in it and what can be done; with
/// several ranks the same error is thrown on all of them, at the same place of the program.
/// </summary>
public sealed class DataException : Exception, IUserError
{
    /// <summary>Makes an error from its three parts.</summary>
    /// <param name="file">The file or folder; null when there is none.</param>
    /// <param name="place">Where in the file ("line 12, column 3", "byte 65536", "data set /images"); null for all of it.</param>
    /// <param name="problem">What is wrong, and what can be done about it, in a user's words.</param>
    /// <param name="cause">What a library said.</param>
    public DataException(string? file, string? place, string problem, Exception? cause = null)
        : base(Compose(file, place, problem), cause)
    {
        File = file;
        Place = place;
        Problem = problem;
    }

    /// <summary>The file or folder; null when the input is none.</summary>
    public string? File { get; }

    /// <summary>Where in the file; null when all of it is meant.</summary>
    public string? Place { get; }

    /// <summary>What is wrong, and what can be done about it.</summary>
    public string Problem { get; }

    int IUserError.ExitCode => (int)ExitCode.BadData;

    private static string Compose(string? file, string? place, string problem)
    {
        var where =
            file is null ? place
            : place is null ? file
            : $"{file}, {place}";
        return where is null ? problem : $"{where}: {problem}";
    }
}
