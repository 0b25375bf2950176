using System.Text.Json;

namespace Matex.Tool.Doctor;

/// <summary>What a Python has of what Keras.NET needs, as python_facts.py tells it.</summary>
/// <param name="Version">Python's version.</param>
/// <param name="Prefix">The installation, or the virtual environment.</param>
/// <param name="TensorFlowFolder">Where <c>import tensorflow</c> would find it; null if nowhere.</param>
/// <param name="TensorFlow">Its version; null if no package says.</param>
/// <param name="Keras">The version of the package keras; null without one, as before TensorFlow 2.6.</param>
/// <param name="Framework">The file of libtensorflow_framework.</param>
/// <param name="Missing">Functions that it lacks and that registering operations needs.</param>
/// <param name="Problem">Why it could not be loaded.</param>
internal sealed record PythonFacts(
    string Version,
    string Prefix,
    string? TensorFlowFolder,
    string? TensorFlow,
    string? Keras,
    string? Framework,
    string[] Missing,
    string? Problem = null
)
{
    private const string Mark = "facts ";

    /// <summary>Finds the facts in what the script printed; null if it did not come to its end.</summary>
    public static PythonFacts? Parse(string output) =>
        output.Split('\n').FirstOrDefault(static line => line.StartsWith(Mark, StringComparison.Ordinal)) is { } line
            ? JsonSerializer.Deserialize<PythonFacts>(line[Mark.Length..])
            : null;

    /// <summary>The script's text.</summary>
    public static string Script()
    {
        using var stream = typeof(PythonFacts).Assembly.GetManifestResourceStream("python_facts.py")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
