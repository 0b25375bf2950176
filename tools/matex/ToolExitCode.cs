namespace Matex.Tool;

/// <summary>Exit codes of the tool itself; <c>matex run</c> otherwise gives that of the launcher.</summary>
internal static class ToolExitCode
{
    public const int Success = 0;

    /// <summary><c>compare</c>: the runs differ; <c>doctor</c>: something is wrong.</summary>
    public const int Different = 1;

    /// <summary>The command could not be carried out.</summary>
    public const int Failed = 2;
}
