using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Tensorflow.Engine;

/// <summary>
/// One call of an ATen operator through the stable dispatcher. Arguments are added in the order of the operator's
/// schema, defaults included; no managed object is made but the result.
/// </summary>
internal unsafe ref struct OperatorCall
{
    private const ulong AbiVersion = 0x020a000000000000;
    private const int MaximumArguments = 16;

    private enum Kind : byte
    {
        Value,
        Tensor,
        OptionalTensor,
        OptionalValue,
    }

    [InlineArray(MaximumArguments)]
    private struct Values
    {
        private ulong _first;
    }

    [InlineArray(MaximumArguments)]
    private struct Kinds
    {
        private Kind _first;
    }

    private readonly ReadOnlySpan<byte> _name;
    private readonly ReadOnlySpan<byte> _overload;
    private Values _values;
    private Kinds _kinds;
    private int _count;
    private bool _consumed;

    /// <param name="name">The operator, as in <c>"aten::exp"u8</c> (literals are zero terminated).</param>
    /// <param name="overload">Its overload, possibly empty.</param>
    public OperatorCall(ReadOnlySpan<byte> name, ReadOnlySpan<byte> overload)
    {
        _name = name;
        _overload = overload;
    }

    private void Push(ulong value, Kind kind)
    {
        _values[_count] = value;
        _kinds[_count++] = kind;
    }

    public void Add(TorchTensor tensor) => Push((ulong)tensor.Handle, Kind.Tensor);

    public void AddOptional(TorchTensor? tensor) =>
        Push(tensor is null ? 0 : (ulong)tensor.Handle, tensor is null ? Kind.Value : Kind.OptionalTensor);

    public void Add(long value) => Push((ulong)value, Kind.Value);

    public void Add(bool value) => Push(value ? 1UL : 0UL, Kind.Value);

    public void Add(double value) => Push(BitConverter.DoubleToUInt64Bits(value), Kind.Value);

    public void AddNone() => Push(0, Kind.Value);

    public void AddOptional(long value) => Push((ulong)value, Kind.OptionalValue);

    public void AddOptional(double value) => Push(BitConverter.DoubleToUInt64Bits(value), Kind.OptionalValue);

    public void Add(TF_DataType type) => Push((ulong)ScalarTypes.ToTorch(type), Kind.Value);

    public void AddOptional(TF_DataType type) => Push((ulong)ScalarTypes.ToTorch(type), Kind.OptionalValue);

    /// <summary>An int[] argument. A call with a list cannot be repeated to learn its error's text.</summary>
    public void Add(scoped ReadOnlySpan<long> values) => Push(List(values), Kind.Value);

    public void AddOptional(scoped ReadOnlySpan<long> values) => Push(List(values), Kind.OptionalValue);

    /// <summary>A Tensor[] argument.</summary>
    public void Add(scoped ReadOnlySpan<TorchTensor> tensors)
    {
        _consumed = true;
        nint list;
        _ = LibTorch.torch_new_list_reserve_size((nuint)tensors.Length, &list);
        foreach (var tensor in tensors)
            _ = LibTorch.torch_list_push_back(list, NewReference((ulong)tensor.Handle));
        Push((ulong)list, Kind.Value);
    }

    /// <summary>A list of optional tensors (index, index_put).</summary>
    public void AddOptionals(scoped ReadOnlySpan<TorchTensor?> tensors)
    {
        _consumed = true;
        nint list;
        _ = LibTorch.torch_new_list_reserve_size((nuint)tensors.Length, &list);
        foreach (var tensor in tensors)
            _ = LibTorch.torch_list_push_back(list, tensor is null ? 0 : Boxed(NewReference((ulong)tensor.Handle)));
        Push((ulong)list, Kind.Value);
    }

    /// <summary>A string argument.</summary>
    public void AddString(scoped ReadOnlySpan<byte> text)
    {
        _consumed = true;
        nint handle;
        fixed (byte* p = text)
            _ = LibTorch.torch_new_string_handle(p, (nuint)text.Length, &handle);
        Push((ulong)handle, Kind.Value);
    }

    public void AddOptionalString(scoped ReadOnlySpan<byte> text)
    {
        AddString(text);
        _kinds[_count - 1] = Kind.OptionalValue;
    }

    /// <summary>Calls the operator and returns its only result.</summary>
    public TorchTensor Invoke(TorchTensor? viewOf = null)
    {
        var stack = stackalloc ulong[MaximumArguments];
        Run(stack);
        return viewOf is null ? TorchTensor.Adopt((nint)stack[0]) : TorchTensor.AdoptView((nint)stack[0], viewOf);
    }

    /// <summary>Calls the operator and returns its two results.</summary>
    public (TorchTensor, TorchTensor) Invoke2()
    {
        var stack = stackalloc ulong[MaximumArguments];
        Run(stack);
        return (TorchTensor.Adopt((nint)stack[0]), TorchTensor.Adopt((nint)stack[1]));
    }

    /// <summary>Calls the operator and returns its three results; undefined ones are null.</summary>
    public (TorchTensor, TorchTensor?, TorchTensor?) Invoke3()
    {
        var stack = stackalloc ulong[MaximumArguments];
        Run(stack);
        return (
            TorchTensor.Adopt((nint)stack[0]),
            stack[1] == 0 ? null : TorchTensor.Adopt((nint)stack[1]),
            stack[2] == 0 ? null : TorchTensor.Adopt((nint)stack[2])
        );
    }

    /// <summary>Calls an operator that works in place; its result, the same tensor, is dropped.</summary>
    public void InvokeInPlace()
    {
        var stack = stackalloc ulong[MaximumArguments];
        Run(stack);
        _ = LibTorch.aoti_torch_delete_tensor_object((nint)stack[0]);
    }

    private readonly void Run(ulong* stack)
    {
        if (Dispatch(stack) != 0)
            Fail();
    }

    /// <summary>The dispatcher consumes what is on the stack, so it gets references of its own.</summary>
    private readonly int Dispatch(ulong* stack)
    {
        for (var i = 0; i < _count; i++)
            stack[i] = _kinds[i] switch
            {
                Kind.Tensor => NewReference(_values[i]),
                Kind.OptionalTensor => Boxed(NewReference(_values[i])),
                Kind.OptionalValue => Boxed(_values[i]),
                _ => _values[i],
            };
        fixed (byte* name = _name)
        fixed (byte* overload = _overload)
        {
            byte none = 0;
            return LibTorch.torch_call_dispatcher(name, overload is null ? &none : overload, stack, AbiVersion);
        }
    }

    private readonly void Fail()
    {
        var shapes = new List<TorchTensor>();
        for (var i = 0; i < _count; i++)
            if (_kinds[i] is Kind.Tensor)
            {
                nint handle;
                _ = LibTorch.aoti_torch_new_tensor_handle((nint)_values[i], &handle);
                shapes.Add(TorchTensor.Adopt(handle));
            }
        var text = "";
        if (!_consumed)
        {
            var copy = new Repeat(this);
            text = NativeErrorText.Capture(copy.Run);
        }
        TorchError.Throw(Encoding.UTF8.GetString(_name), text, [.. shapes]);
    }

    /// <summary>The call, kept on the heap to be made once more.</summary>
    private sealed class Repeat(in OperatorCall call)
    {
        private readonly byte[] _name = [.. call._name, 0];
        private readonly byte[] _overload = [.. call._overload, 0];
        private readonly Values _values = call._values;
        private readonly Kinds _kinds = call._kinds;
        private readonly int _count = call._count;

        public int Run()
        {
            var call = new OperatorCall(_name, _overload)
            {
                _values = _values,
                _kinds = _kinds,
                _count = _count,
            };
            var stack = stackalloc ulong[MaximumArguments];
            return call.Dispatch(stack);
        }
    }

    private static ulong NewReference(ulong handle)
    {
        nint result;
        _ = LibTorch.aoti_torch_new_tensor_handle((nint)handle, &result);
        return (ulong)result;
    }

    /// <summary>An optional argument is passed by a heap cell, which the dispatcher frees.</summary>
    private static ulong Boxed(ulong value)
    {
        var cell = (ulong*)NativeMemory.Alloc(sizeof(ulong));
        *cell = value;
        return (ulong)cell;
    }

    private ulong List(scoped ReadOnlySpan<long> values)
    {
        _consumed = true;
        nint list;
        _ = LibTorch.torch_new_list_reserve_size((nuint)values.Length, &list);
        foreach (var value in values)
            _ = LibTorch.torch_list_push_back(list, (ulong)value);
        return (ulong)list;
    }
}
