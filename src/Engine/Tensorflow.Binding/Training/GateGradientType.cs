namespace Tensorflow;

/// <summary>What an update waits for: nothing, the gradients of its own operation, or all gradients.</summary>
public enum GateGradientType
{
    GATE_NONE = 0,
    GATE_OP = 1,
    GATE_GRAPH = 2,
}
