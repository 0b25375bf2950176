namespace Matex.Transparent.KerasNet.TestHost;

/// <summary>Stands for pythonnet's exception of the same name.</summary>
internal sealed class PythonException(string message) : Exception(message);
