namespace Tensorflow;

/// <summary>Attributes of an operation, added one by one without reflection.</summary>
internal static class ExecuteOpArgsExtensions
{
    /// <summary>Sets one attribute; a null value leaves the operation's default.</summary>
    public static ExecuteOpArgs Attr(this ExecuteOpArgs args, string name, object? value)
    {
        if (value is not null)
        {
            (args.OpAttrs ??= [])[name] = value;
        }
        return args;
    }

    /// <inheritdoc cref="Attr(ExecuteOpArgs, string, object?)"/>
    public static ExecuteOpArgs Attr(this ExecuteOpArgs args, string name, bool value) =>
        args.Attr(name, value ? s_true : s_false);

    private static readonly object s_true = true;
    private static readonly object s_false = false;
}
