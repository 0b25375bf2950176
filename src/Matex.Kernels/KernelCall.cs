namespace Matex.Kernels;

/// <summary>One execution of a kernel: its inputs, its outputs, and what becomes of an exception.</summary>
internal sealed unsafe class KernelCall
{
    private const int InternalError = 13;

    private readonly KernelApi _api;
    private readonly nint _context;
    private readonly nint _status;
    private readonly List<nint> _tensors = [];

    private KernelCall(KernelApi api, nint context, nint status)
    {
        _api = api;
        _context = context;
        _status = status;
    }

    public int Inputs => _api.NumInputs(_context);

    public int Outputs => _api.NumOutputs(_context);

    /// <summary>Runs a kernel's body. An exception must not pass through native frames; it becomes the operation's error.</summary>
    public static void Run(KernelApi api, nint context, Action<KernelCall> body)
    {
        var status = api.NewStatus();
        var call = new KernelCall(api, context, status);
        try
        {
            body(call);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            using var text = new Utf8(exception.Message);
            api.SetStatus(status, InternalError, text);
            api.Fail(context, status);
        }
        finally
        {
            call._tensors.ForEach(tensor => api.DeleteTensor(tensor));
            api.DeleteStatus(status);
        }
    }

    public TensorMemory Input(int index) => Keep(Open(index));

    /// <summary>The output of the same number, with the input's value: its own memory where nobody else needs it, else a copy.</summary>
    public TensorMemory Forward(int index)
    {
        var input = Open(index);
        var dimensions = Dimensions(input);
        // While this handle lives the memory counts as shared and is not forwarded.
        _api.DeleteTensor(input);
        int forwarded;
        nint output;
        fixed (long* shape = dimensions)
        {
            output = _api.ForwardInputOrAllocateOutput(
                _context,
                &index,
                1,
                index,
                shape,
                dimensions.Length,
                &forwarded,
                _status
            );
        }
        Check();
        if (forwarded < 0)
        {
            input = Open(index);
            var bytes = (long)_api.ByteSize(output);
            System.Buffer.MemoryCopy((void*)_api.Data(input), (void*)_api.Data(output), bytes, bytes);
            _api.DeleteTensor(input);
        }
        return Keep(output);
    }

    /// <summary>A new output.</summary>
    public TensorMemory Allocate(int index, int type, long[] dimensions, int elementSize)
    {
        var bytes = dimensions.Aggregate((nuint)elementSize, (product, size) => product * (nuint)size);
        nint output;
        fixed (long* shape = dimensions)
        {
            output = _api.AllocateOutput(_context, index, type, shape, dimensions.Length, bytes, _status);
        }
        Check();
        return Keep(output);
    }

    private nint Open(int index)
    {
        nint tensor;
        _api.GetInput(_context, index, &tensor, _status);
        Check();
        return tensor;
    }

    private TensorMemory Keep(nint tensor)
    {
        _tensors.Add(tensor);
        return new(_api.Data(tensor), (long)_api.ByteSize(tensor), _api.Type(tensor), Dimensions(tensor));
    }

    private long[] Dimensions(nint tensor)
    {
        var dimensions = new long[_api.NumDims(tensor)];
        for (var d = 0; d < dimensions.Length; d++)
        {
            dimensions[d] = _api.Dim(tensor, d);
        }
        return dimensions;
    }

    private void Check()
    {
        if (_api.GetCode(_status) != 0)
        {
            throw new InvalidOperationException(_api.MessageOf(_status));
        }
    }
}
