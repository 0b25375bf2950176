namespace Matex.Mpi;

/// <summary>What a completed receive says of its message.</summary>
/// <param name="Source">Rank of the sender; 0 for operations that have no sender.</param>
/// <param name="Tag">The message's tag.</param>
/// <param name="Count">Elements received, of the type that was asked for.</param>
public readonly record struct Status(int Source, int Tag, long Count);
