namespace Matex.Transparent.TensorFlow.Graphs;

internal static class EngineOperations
{
    public static bool TryRegister() => false;
}
