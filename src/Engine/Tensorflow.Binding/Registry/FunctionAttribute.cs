namespace Tensorflow.Engine;

/// <summary>A function given to an operation as an attribute: a graph that runs on the operation's inputs.</summary>
/// <param name="Name">The function's name in the graph's library.</param>
/// <param name="Body">The function itself, or null while only its name is known.</param>
internal sealed record FunctionAttribute(string Name, object? Body);
