namespace Matex.Tool;

/// <summary>
/// Separates the tool's own arguments from the program and its arguments, which begin at the first word that is no option
/// of the tool, or after <c>--</c>, and are passed on untouched.
/// </summary>
internal static class ProgramArguments
{
    private static readonly string[] Commands = ["run", "compare"];

    private static readonly HashSet<string> Flags = ["--help", "-h", "-?", "/?", "--version", "--verbose"];

    public static (string[] Own, string[] Program) Split(string[] arguments)
    {
        if (arguments.Length == 0 || !Commands.Contains(arguments[0]))
        {
            return (arguments, []);
        }
        int i = 1;
        while (i < arguments.Length && arguments[i].StartsWith('-') && arguments[i] != "--")
        {
            bool takesValue =
                !Flags.Contains(arguments[i]) && !arguments[i].Contains('=') && !IsShortWithValue(arguments[i]);
            i += takesValue ? 2 : 1;
        }
        i = Math.Min(i, arguments.Length);
        string[] program = arguments[i..];
        return (arguments[..i], program is ["--", .. var rest] ? rest : program);
    }

    // -n4
    private static bool IsShortWithValue(string argument) => argument.Length > 2 && argument[1] != '-';
}
