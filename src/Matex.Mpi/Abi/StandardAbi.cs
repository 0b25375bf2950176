using System.Collections.Frozen;

namespace Matex.Mpi;

/// <summary>The constants of the standard ABI (MPI-5.0, chapter 20 and Appendix A).</summary>
internal static class StandardAbi
{
    public static MpiAbi Create() =>
        new()
        {
            Family = AbiFamily.Standard,
            CommWorld = 0x101,
            CommSelf = 0x102,
            CommNull = 0x100,
            RequestNull = 0x180,
            InfoNull = 0x130,
            ErrorsReturn = 0x142,
            InPlace = 1,
            StatusIgnore = 0,
            AnySource = -1,
            AnyTag = -2,
            CommTypeShared = 221,
            Status = new(Source: 0, Tag: 4),
            ThreadLevels = [0, 1024, 2048, 4096],
            Datatypes = new Dictionary<ElementType, nint>
            {
                [ElementType.Boolean] = 0x238,
                [ElementType.Byte] = 0x241,
                [ElementType.SByte] = 0x240,
                [ElementType.Int16] = 0x248,
                [ElementType.UInt16] = 0x249,
                [ElementType.Half] = 0x249,
                [ElementType.BFloat16] = 0x249,
                [ElementType.Int32] = 0x250,
                [ElementType.UInt32] = 0x251,
                [ElementType.Int64] = 0x258,
                [ElementType.UInt64] = 0x259,
                [ElementType.Single] = 0x210,
                [ElementType.Double] = 0x214,
            }.ToFrozenDictionary(),
            Operations = new Dictionary<Operation, nint>
            {
                [Operation.Add] = 0x21,
                [Operation.Min] = 0x22,
                [Operation.Max] = 0x23,
                [Operation.Multiply] = 0x24,
                [Operation.BitwiseAnd] = 0x28,
                [Operation.BitwiseOr] = 0x29,
                [Operation.BitwiseXor] = 0x2a,
                [Operation.LogicalAnd] = 0x30,
                [Operation.LogicalOr] = 0x31,
                [Operation.LogicalXor] = 0x32,
            }.ToFrozenDictionary(),
        };
}
