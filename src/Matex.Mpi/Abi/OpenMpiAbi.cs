using System.Collections.Frozen;

namespace Matex.Mpi;

/// <summary>The constants of Open MPI 4.1 and 5, whose handles are addresses of exported objects.</summary>
internal static class OpenMpiAbi
{
    /// <param name="symbol">The address of an exported symbol; throws where it is missing.</param>
    public static MpiAbi Create(Func<string, nint> symbol) =>
        new()
        {
            Family = AbiFamily.OpenMpi,
            CommWorld = symbol("ompi_mpi_comm_world"),
            CommSelf = symbol("ompi_mpi_comm_self"),
            CommNull = symbol("ompi_mpi_comm_null"),
            RequestNull = symbol("ompi_request_null"),
            InfoNull = symbol("ompi_mpi_info_null"),
            ErrorsReturn = symbol("ompi_mpi_errors_return"),
            InPlace = 1,
            StatusIgnore = 0,
            AnySource = -1,
            AnyTag = -1,
            CommTypeShared = 0,
            Status = new(Source: 0, Tag: 4),
            ThreadLevels = [0, 1, 2, 3],
            Datatypes = new Dictionary<ElementType, nint>
            {
                [ElementType.Boolean] = symbol("ompi_mpi_c_bool"),
                [ElementType.Byte] = symbol("ompi_mpi_uint8_t"),
                [ElementType.SByte] = symbol("ompi_mpi_int8_t"),
                [ElementType.Int16] = symbol("ompi_mpi_int16_t"),
                [ElementType.UInt16] = symbol("ompi_mpi_uint16_t"),
                [ElementType.Half] = symbol("ompi_mpi_uint16_t"),
                [ElementType.BFloat16] = symbol("ompi_mpi_uint16_t"),
                [ElementType.Int32] = symbol("ompi_mpi_int32_t"),
                [ElementType.UInt32] = symbol("ompi_mpi_uint32_t"),
                [ElementType.Int64] = symbol("ompi_mpi_int64_t"),
                [ElementType.UInt64] = symbol("ompi_mpi_uint64_t"),
                [ElementType.Single] = symbol("ompi_mpi_float"),
                [ElementType.Double] = symbol("ompi_mpi_double"),
            }.ToFrozenDictionary(),
            Operations = new Dictionary<Operation, nint>
            {
                [Operation.Add] = symbol("ompi_mpi_op_sum"),
                [Operation.Multiply] = symbol("ompi_mpi_op_prod"),
                [Operation.Max] = symbol("ompi_mpi_op_max"),
                [Operation.Min] = symbol("ompi_mpi_op_min"),
                [Operation.LogicalAnd] = symbol("ompi_mpi_op_land"),
                [Operation.LogicalOr] = symbol("ompi_mpi_op_lor"),
                [Operation.LogicalXor] = symbol("ompi_mpi_op_lxor"),
                [Operation.BitwiseAnd] = symbol("ompi_mpi_op_band"),
                [Operation.BitwiseOr] = symbol("ompi_mpi_op_bor"),
                [Operation.BitwiseXor] = symbol("ompi_mpi_op_bxor"),
            }.ToFrozenDictionary(),
        };
}
