using System.Runtime.InteropServices;

namespace Tensorflow.Engine;

/// <summary>Memory for packed panels, aligned to cache lines, that a thread keeps from product to product.</summary>
internal sealed unsafe class PackingBuffer
{
    private const int Alignment = 64;
    private float* _data;
    private int _count;

    ~PackingBuffer() => NativeMemory.AlignedFree(_data);

    public float* Reserve(int count)
    {
        if (count <= _count)
            return _data;
        NativeMemory.AlignedFree(_data);
        _data = (float*)NativeMemory.AlignedAlloc((nuint)count * sizeof(float), Alignment);
        _count = count;
        return _data;
    }
}
