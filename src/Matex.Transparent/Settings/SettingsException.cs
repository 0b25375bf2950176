namespace Matex.Transparent;

/// <summary>A <c>MATEX_*</c> variable is unknown or malformed. The message names each, and lists the valid ones.</summary>
internal sealed class SettingsException(string message) : Exception(message);
