using Matex.Data.Sources;

namespace Matex.Data.Formats.Storage;

/// <summary>How label arrays become labels of rows.</summary>
internal static class LabelFields
{
    /// <summary>A column of single numbers is a number a row.</summary>
    public static RowField Of(RowField field) => field.Elements == 1 ? field with { Shape = [] } : field;

    /// <summary>One floating-point number a row, as programs that know no other type write classes.</summary>
    public static bool AreClassesInFloats(RowField field) => field.Elements == 1 && field.Type.IsFloating();
}
