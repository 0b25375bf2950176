using Matex.Transparent.Weaving;

namespace Matex.Tool.Commands;

internal static class WeavingWarnings
{
    public static void Print(WeavingResult result)
    {
        foreach (var message in result.Messages.Where(m => m.Severity != WeavingSeverity.Information))
        {
            Console.Error.WriteLine($"matex: warning {message.Code}: {message.Text}");
        }
    }
}
