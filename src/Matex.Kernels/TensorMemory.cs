namespace Matex.Kernels;

/// <summary>The memory of a tensor inside a kernel; valid until the kernel's call ends.</summary>
/// <param name="Data">Address of the first element; contiguous.</param>
/// <param name="Bytes">Length.</param>
/// <param name="Type">TensorFlow's number of the element type (<c>TF_DataType</c>).</param>
/// <param name="Dimensions">The shape.</param>
internal readonly record struct TensorMemory(nint Data, long Bytes, int Type, long[] Dimensions);
