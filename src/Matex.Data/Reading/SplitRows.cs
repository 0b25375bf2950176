namespace Matex.Data.Reading;

/// <summary>How the rows of the training files are divided: first those to train on, then those to test, to validate.</summary>
internal readonly record struct SplitRows(long Training, long Test, long Validation)
{
    /// <param name="rows">All rows.</param>
    /// <param name="validation">Per cent for validation.</param>
    /// <param name="test">Per cent for testing.</param>
    public static SplitRows Of(long rows, double validation, double test)
    {
        var forValidation = Part(rows, validation);
        var forTest = Math.Min(Part(rows, test), rows - forValidation);
        return new(rows - forValidation - forTest, forTest, forValidation);
    }

    /// <summary>Whole rows; what a fraction in binary loses (29 per cent of 100) is not lost.</summary>
    private static long Part(long rows, double percentage) =>
        Math.Min(rows, (long)Math.Floor((decimal)percentage * rows / 100));
}
