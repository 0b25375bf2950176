using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Matex.Kernels;
using Matex.Mpi;
using Matex.Transparent.Averaging;
using Matex.Transparent.KerasNet.Operations;
using Matex.Transparent.Launch;
using Matex.Transparent.Reporting;

namespace Matex.Transparent.KerasNet;

/// <summary>Functions that the Python part calls through ctypes; their signatures are repeated in host.py.</summary>
internal static unsafe class HostFunctions
{
    /// <summary>Addresses by name.</summary>
    public static Dictionary<string, long> Addresses { get; } =
        new()
        {
            ["fail"] = (nint)(delegate* unmanaged[Cdecl]<byte*, void>)&Fail,
            ["stayed_whole"] = (nint)(delegate* unmanaged[Cdecl]<byte*, byte*, void>)&StayedWhole,
            ["add_site"] = (nint)(delegate* unmanaged[Cdecl]<int, byte*, int>)&AddSite,
            ["reduce"] = (nint)(delegate* unmanaged[Cdecl]<int, int, nint*, int*, long*, long, void>)&Reduce,
            ["gather"] = (nint)(delegate* unmanaged[Cdecl]<int, nint, nint, long, int, long*, void>)&Gather,
            ["same"] = (nint)(delegate* unmanaged[Cdecl]<byte*, nint, long, int>)&Same,
            ["broadcast"] = (nint)(delegate* unmanaged[Cdecl]<byte*, nint, long, void>)&Broadcast,
            ["check_weights"] = (nint)(delegate* unmanaged[Cdecl]<byte*, int, byte*, nint*, long*, void>)&CheckWeights,
            ["add_weight"] = (nint)(delegate* unmanaged[Cdecl]<byte*, byte*, int, long*, nint, long, void>)&AddWeight,
            ["step_finished"] = (nint)(delegate* unmanaged[Cdecl]<long, void>)&StepFinished,
        };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Fail(byte* message) => throw Failure.End(ExitCode.UnsupportedPython, Text(message));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void StayedWhole(byte* loop, byte* reason)
    {
        var (what, why) = (Text(loop), Text(reason));
        Guard(() => Job.Current.Report.StayedWhole(what, why));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int AddSite(int kind, byte* names) => Site.Add(new((SiteKind)kind, Text(names).Split('\n')));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Reduce(int site, int count, nint* data, int* types, long* elements, long rows)
    {
        var values = new TensorMemory[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = new(data[i], elements[i] * TensorFlowTypes.Of(types[i]).Size(), types[i], [elements[i]]);
        }
        Guard(() => SiteExchange.Reduce(Site.Find(site), values, rows));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Gather(int site, nint mine, nint all, long width, int type, long* rows)
    {
        var counts = new ReadOnlySpan<long>(rows, Job.Current.Size).ToArray();
        Guard(() => SiteExchange.Gather(Site.Find(site), new(mine, 0, type, [0, width]), counts, all));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Same(byte* what, nint data, long length)
    {
        var text = Text(what);
        var same = false;
        Guard(() =>
            same = JobCollectives.Current.Same(text, new ReadOnlySpan<byte>((void*)data, checked((int)length)))
        );
        return same ? 1 : 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Broadcast(byte* what, nint data, long length)
    {
        var text = Text(what);
        Guard(() => JobCollectives.Current.Broadcast([new TensorBuffer(text, data, length, ElementType.Byte)]));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void CheckWeights(byte* moment, int count, byte* names, nint* data, long* lengths)
    {
        var text = Text(moment);
        var each = Text(names).Split('\n');
        var variables = new TensorBuffer[count];
        for (var i = 0; i < count; i++)
        {
            variables[i] = new(each[i], data[i], lengths[i], ElementType.Byte);
        }
        Guard(() => JobCollectives.Current.CheckWeights(text, variables));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void AddWeight(byte* name, byte* type, int rank, long* dimensions, nint data, long length)
    {
        var shape = new ReadOnlySpan<long>(dimensions, rank).ToArray();
        var bytes = new ReadOnlySpan<byte>((void*)data, checked((int)length)).ToArray();
        FinalWeights.Add(new NamedArray(Text(name), Text(type), shape, bytes));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void StepFinished(long rows) => Job.Current.Report.StepFinished(rows);

    /// <summary>An exception must not pass through Python's frames: the other ranks would wait for this one.</summary>
    private static void Guard(Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception)
        {
            throw Failure.End(ExitCode.Aborted, exception.ToString());
        }
    }

    private static string Text(byte* text) => Marshal.PtrToStringUTF8((nint)text) ?? "";
}
