using System.Collections.Frozen;

namespace Matex.Mpi;

/// <summary>The constants of the MPICH ABI, common to MPICH, Intel MPI, MVAPICH and Cray MPI since 2013.</summary>
internal static class MpichAbi
{
    public static MpiAbi Create() =>
        new()
        {
            Family = AbiFamily.Mpich,
            CommWorld = 0x44000000,
            CommSelf = 0x44000001,
            CommNull = 0x04000000,
            RequestNull = 0x2c000000,
            InfoNull = 0x1c000000,
            ErrorsReturn = 0x54000001,
            InPlace = -1,
            StatusIgnore = 1,
            AnySource = -2,
            AnyTag = -1,
            CommTypeShared = 1,
            Status = new(Source: 8, Tag: 12),
            ThreadLevels = [0, 1, 2, 3],
            Datatypes = new Dictionary<ElementType, nint>
            {
                [ElementType.Boolean] = 0x4c00013f,
                [ElementType.Byte] = 0x4c00013b,
                [ElementType.SByte] = 0x4c000137,
                [ElementType.Int16] = 0x4c000238,
                [ElementType.UInt16] = 0x4c00023c,
                [ElementType.Half] = 0x4c00023c,
                [ElementType.BFloat16] = 0x4c00023c,
                [ElementType.Int32] = 0x4c000439,
                [ElementType.UInt32] = 0x4c00043d,
                [ElementType.Int64] = 0x4c00083a,
                [ElementType.UInt64] = 0x4c00083e,
                [ElementType.Single] = 0x4c00040a,
                [ElementType.Double] = 0x4c00080b,
            }.ToFrozenDictionary(),
            Operations = new Dictionary<Operation, nint>
            {
                [Operation.Max] = 0x58000001,
                [Operation.Min] = 0x58000002,
                [Operation.Add] = 0x58000003,
                [Operation.Multiply] = 0x58000004,
                [Operation.LogicalAnd] = 0x58000005,
                [Operation.BitwiseAnd] = 0x58000006,
                [Operation.LogicalOr] = 0x58000007,
                [Operation.BitwiseOr] = 0x58000008,
                [Operation.LogicalXor] = 0x58000009,
                [Operation.BitwiseXor] = 0x5800000a,
            }.ToFrozenDictionary(),
        };
}
