namespace Matex.Tool.Doctor;

internal enum FindingState
{
    Good,
    Warning,
    Bad,
}

/// <summary>What one check found, with the remedy where something is wrong.</summary>
internal sealed record Finding(FindingState State, string Text);
