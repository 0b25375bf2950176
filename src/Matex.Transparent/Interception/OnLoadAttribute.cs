namespace Matex.Transparent.Interception;

/// <summary>
/// Marks the one public static method without parameters of an adapter that woven assemblies call when they are loaded
/// (from their module initializer, after one that is already there). It is called once by each woven assembly.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnLoadAttribute : Attribute;
