using Matex.Mpi;

namespace Matex.Transparent.Averaging;

/// <summary>A tensor in memory: a variable, or a value that is made whole.</summary>
/// <param name="Name">Its name, the same on all ranks.</param>
/// <param name="Data">Address of the first element; contiguous.</param>
/// <param name="Count">Number of elements.</param>
/// <param name="Type">Type of the elements.</param>
internal readonly record struct TensorBuffer(string Name, nint Data, long Count, ElementType Type)
{
    /// <summary>Length in bytes.</summary>
    public long Bytes => Count * Type.Size();
}
