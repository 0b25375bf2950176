namespace Matex.Transparent.KerasNet;

/// <summary>Why Keras could not be imported, in words that name the remedy.</summary>
internal static class ImportProblem
{
    public static string Describe(string module, Exception exception)
    {
        var text = exception.ToString();
        var first = exception.GetBaseException().Message.Split('\n')[0].Trim();
        if (text.Contains("No module named 'tensorflow'") || text.Contains("No module named 'keras'"))
        {
            return $"Python has no TensorFlow: {first}. Install tensorflow 2.4 to 2.15 for the Python that the program uses.";
        }
        return
            exception.GetBaseException() is DllNotFoundException or TypeInitializationException
            || text.Contains("python", StringComparison.OrdinalIgnoreCase)
                && text.Contains("dll", StringComparison.OrdinalIgnoreCase)
            ? $"Python could not be started: {first}. Install Python with its shared library (libpython3), and name the library in "
                + "PYTHONNET_PYDLL."
            : $"Python could not import {module}: {first}";
    }
}
