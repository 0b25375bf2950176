using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Matex.Kernels;

/// <summary>
/// An operation of the wrapper's own in the native TensorFlow library, with kernels in C#. Its attribute <c>site</c> is a
/// number by which the kernel finds what it is to do.
/// </summary>
/// <param name="Name">The operation's type.</param>
/// <param name="Attributes">Attributes beside <c>site</c>, in TensorFlow's notation.</param>
/// <param name="Inputs">Inputs, in the same notation.</param>
/// <param name="Outputs">Outputs.</param>
/// <param name="Shapes">The outputs' shapes.</param>
internal sealed unsafe record SiteOperation(
    string Name,
    string[] Attributes,
    string[] Inputs,
    string[] Outputs,
    OutputShapes Shapes
)
{
    private static KernelApi? _registered;

    /// <summary>The interface through which operations were registered.</summary>
    public static KernelApi Api => _registered!;

    /// <summary>Adds the operation and its kernel. The kernel's first argument is the site's number plus one.</summary>
    /// <exception cref="InvalidOperationException">TensorFlow refuses, with its own words.</exception>
    public void Register(KernelApi api, delegate* unmanaged[Cdecl]<nint, nint, void> compute)
    {
        if (_registered is { } other && other.Library != api.Library)
        {
            throw new InvalidOperationException("Operations can be added to one copy of TensorFlow in a process.");
        }
        _registered = api;
        Define(api);
        using var name = new Utf8(Name);
        using var device = new Utf8("CPU");
        var builder = api.NewKernelBuilder(name, device, &Create, compute, &Delete);
        var status = api.NewStatus();
        api.RegisterKernelBuilder(name, builder, status);
        api.Check(status, "TF_RegisterKernelBuilder");
    }

    private void Define(KernelApi api)
    {
        using var name = new Utf8(Name);
        var builder = api.NewOpDefinitionBuilder(name);
        Add(api.AddAttribute, builder, [.. Attributes, "site: int"]);
        Add(api.AddInput, builder, Inputs);
        Add(api.AddOutput, builder, Outputs);
        // Stateful: it is neither folded, nor merged with another, nor left out.
        api.SetIsStateful(builder, 1);
        api.SetShapeInference(
            builder,
            Shapes switch
            {
                OutputShapes.OfInputs => &InferSame,
                OutputShapes.OfInputsButLast => &InferSameButLast,
                _ => &InferUnknown,
            }
        );
        var status = api.NewStatus();
        api.RegisterOpDefinition(builder, status);
        api.Check(status, "TF_RegisterOpDefinition");
    }

    private static void Add(delegate* unmanaged<nint, byte*, void> add, nint builder, string[] specifications)
    {
        foreach (var specification in specifications)
        {
            using var text = new Utf8(specification);
            add(builder, text);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void InferSame(nint context, nint status) => Infer(context, Api.ShapeInputs(context), status);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void InferSameButLast(nint context, nint status) =>
        Infer(context, Api.ShapeInputs(context) - 1, status);

    private static void Infer(nint context, long outputs, nint status)
    {
        var handle = Api.NewShapeHandle();
        for (var i = 0; i < outputs; i++)
        {
            Api.GetShapeInput(context, i, handle, status);
            Api.SetShapeOutput(context, i, handle, status);
            if (Api.GetCode(status) != 0)
            {
                // Inputs beyond the outputs are only read; the interface does not tell the number of outputs.
                using var none = new Utf8("");
                Api.SetStatus(status, 0, none);
                break;
            }
        }
        Api.DeleteShapeHandle(handle);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void InferUnknown(nint context, nint status) => Api.SetUnknownShape(context, status);

    /// <summary>A kernel is its site's number; null is no kernel, so numbers start at one.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Create(nint construction)
    {
        using var name = new Utf8("site");
        var status = Api.NewStatus();
        long site;
        Api.GetAttributeInt64(construction, name, &site, status);
        Api.DeleteStatus(status);
        return (nint)(site + 1);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Delete(nint kernel) { }
}
