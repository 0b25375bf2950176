using Matex.Data.Formats.Storage;
using Matex.Data.Sources;

namespace Matex.Data.Formats.NetCdf;

/// <summary>Rows of two variables of a classic file, read by this process on its own.</summary>
internal sealed class NetCdfRows : IRowSource
{
    private readonly ArrayRows rows;

    private NetCdfRows(ArrayRows rows, NetCdfVariable data, NetCdfVariable? labels)
    {
        this.rows = rows;
        (DataVariable, LabelsVariable) = (data, labels);
    }

    public NetCdfVariable DataVariable { get; }

    public NetCdfVariable? LabelsVariable { get; }

    public string Name => rows.Name;

    public long Rows => rows.Rows;

    public RowField Data => rows.Data;

    public RowField? Labels => rows.Labels;

    /// <summary>Finds the variables.</summary>
    /// <param name="bytes">The file; owned when this succeeds.</param>
    /// <param name="header">What its header says.</param>
    /// <param name="options">The names of the variables, where they are not to be found.</param>
    /// <exception cref="DataException">There are none, it is not clear which, or the file is too short for them.</exception>
    public static NetCdfRows Of(StoredBytes bytes, NetCdfHeader header, SourceOptions options)
    {
        var candidates = header
            .Variables.Where(static variable => variable.Dimensions.Count > 0 && variable.Type.Stored() is not null)
            .Select(static variable => new ArrayCandidate(
                variable.Name,
                variable.Type.Stored()!.Value.Element,
                [.. variable.Dimensions.Select(static dimension => dimension.Length)]
            ))
            .ToArray();
        if (ArrayChoice.Find(bytes.Path, candidates, options) is not var (data, labels))
            throw ArrayChoice.Unclear(bytes.Path, candidates, "variables");
        var dataVariable = header.Variables.First(variable => variable.Name == data.Name);
        var labelsVariable = labels is null ? null : header.Variables.First(variable => variable.Name == labels.Name);
        return new(
            ArrayRows.Of(
                Array(bytes, header, dataVariable, isData: true),
                labelsVariable is null ? null : Array(bytes, header, labelsVariable, isData: false),
                options,
                bytes
            ),
            dataVariable,
            labelsVariable
        );
    }

    public void Read(long first, long count, Span<byte> data, Span<byte> labels) =>
        rows.Read(first, count, data, labels);

    public void Dispose() => rows.Dispose();

    private static StridedArray Array(StoredBytes bytes, NetCdfHeader header, NetCdfVariable variable, bool isData)
    {
        var type = variable.Type.Stored()!.Value;
        // The format's bytes have no sign of their own; data are pixels, as in MaTEx, labels may be -1.
        if (isData && !variable.Signed && type.Element == ElementType.Int8)
            type = type with { Element = ElementType.UInt8 };
        return new(
            bytes,
            variable.Begin,
            variable.IsRecord ? header.RecordBytes : null,
            variable.Name,
            type,
            [.. variable.Dimensions.Select(static dimension => dimension.Length)]
        );
    }
}
