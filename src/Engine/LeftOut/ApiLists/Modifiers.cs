namespace Matex.Engine.ApiLists;

[Flags]
internal enum Modifiers
{
    None = 0,
    Public = 1,
    Protected = 2,
    Private = 4,
    Static = 8,
    Abstract = 16,
    Virtual = 32,
    Override = 64,
    ReadOnly = 128,
    Const = 256,
}

internal static class ModifiersReader
{
    private static readonly (string Word, Modifiers Value)[] s_words =
    [
        .. Enum.GetValues<Modifiers>()
            .Where(value => value != Modifiers.None)
            .Select(value => (value.ToString().ToLowerInvariant(), value)),
    ];

    /// <summary>Reads the words before a type, or the last words of a constructor's line.</summary>
    public static Modifiers Read(Cursor cursor)
    {
        Modifiers modifiers = Modifiers.None;
        bool found;
        do
        {
            found = false;
            foreach ((string word, Modifiers value) in s_words)
            {
                if (cursor.TryTake(word))
                {
                    cursor.TryTake(" ");
                    modifiers |= value;
                    found = true;
                }
            }
        } while (found);
        return modifiers;
    }
}
