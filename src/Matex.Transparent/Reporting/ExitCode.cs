namespace Matex.Transparent;

/// <summary>The exit codes by which a run that the wrapper ended can be told apart; see docs/troubleshooting.md.</summary>
public enum ExitCode
{
    /// <summary>The program ended by itself.</summary>
    Success = 0,

    /// <summary>A <c>MATEX_*</c> variable is unknown or malformed.</summary>
    BadSettings = 80,

    /// <summary>A launcher started the program but no MPI library can be loaded.</summary>
    MissingMpi = 81,

    /// <summary>The launcher and the MPI library do not belong together.</summary>
    ForeignLauncher = 82,

    /// <summary>The program's TensorFlow.NET has a version that the wrapper does not know.</summary>
    UnsupportedTensorFlow = 83,

    /// <summary>Ranks disagree on what they exchange (a tensor's name, shape or type) or on their weights.</summary>
    Disagreement = 84,

    /// <summary>A rank waited longer than <c>MATEX_TIMEOUT</c> for others.</summary>
    Timeout = 85,

    /// <summary>The launcher is gone.</summary>
    LauncherLost = 86,

    /// <summary>Python is missing, or its TensorFlow or Keras is one that the wrapper does not know.</summary>
    UnsupportedPython = 87,

    /// <summary>A data file cannot be used: it is missing, damaged, or has something else in it than rows of numbers.</summary>
    BadData = 88,

    /// <summary>A rank ended with an exception that nobody caught; the number is that of .NET and of SIGABRT.</summary>
    Aborted = 134,
}
