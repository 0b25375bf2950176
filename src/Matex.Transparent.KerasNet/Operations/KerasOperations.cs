using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Matex.Kernels;
using Matex.Mpi;
using Matex.Transparent.KerasNet.Interpreter;

namespace Matex.Transparent.KerasNet.Operations;

/// <summary>The wrapper's operations, registered in the copy of TensorFlow that Python has loaded.</summary>
internal static unsafe class KerasOperations
{
    private const string Framework = "libtensorflow_framework";

    /// <summary>Where the functions for operations are looked for.</summary>
    internal static Func<IEnumerable<nint>> Libraries { get; set; } =
        static () => LoadedLibraries.Named(static name => name.StartsWith(Framework, StringComparison.Ordinal));

    private static readonly SiteOperation AllReduce = new(
        "MatexAllReduce",
        ["N: int >= 1", "T: type"],
        ["values: N * T", "rows: int64"],
        ["combined: N * T"],
        OutputShapes.OfInputsButLast
    );

    private static readonly SiteOperation Gather = new(
        "MatexGather",
        ["T: type"],
        ["rows: T", "counts: int64"],
        ["all: T"],
        OutputShapes.Unknown
    );

    /// <returns>False where this TensorFlow has no functions for it.</returns>
    public static bool TryRegister()
    {
        var api = Libraries().Select(KernelApi.Of).FirstOrDefault(static found => found is not null);
        if (api is null)
        {
            return false;
        }
        AllReduce.Register(api, &ComputeAllReduce);
        Gather.Register(api, &ComputeGather);
        return true;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void ComputeAllReduce(nint kernel, nint context) =>
        KernelCall.Run(
            SiteOperation.Api,
            context,
            call =>
            {
                var values = new TensorMemory[call.Inputs - 1];
                for (var i = 0; i < values.Length; i++)
                {
                    values[i] = call.Forward(i);
                }
                var rows = *(long*)call.Input(values.Length).Data;
                SiteExchange.Reduce(Site.Find((int)kernel - 1), values, rows);
            }
        );

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void ComputeGather(nint kernel, nint context) =>
        KernelCall.Run(
            SiteOperation.Api,
            context,
            call =>
            {
                var mine = call.Input(0);
                var input = call.Input(1);
                var rows = new ReadOnlySpan<long>((void*)input.Data, (int)(input.Bytes / sizeof(long)));
                var shape = (long[])mine.Dimensions.Clone();
                shape[0] = 0;
                foreach (var count in rows)
                {
                    shape[0] += count;
                }
                var all = call.Allocate(0, mine.Type, shape, TensorFlowTypes.Of(mine.Type).Size());
                SiteExchange.Gather(Site.Find((int)kernel - 1), mine, rows, all.Data);
            }
        );
}
