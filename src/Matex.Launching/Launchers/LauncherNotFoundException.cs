namespace Matex.Launching.Launchers;

/// <summary>There is no MPI launcher.</summary>
/// <param name="message">What was looked for, and what to install.</param>
public sealed class LauncherNotFoundException(string message) : Exception(message);
