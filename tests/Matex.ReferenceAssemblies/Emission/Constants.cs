using System.Globalization;
using Mono.Cecil;

namespace Matex.ReferenceAssemblies.Emission;

/// <summary>Constants are stored under the primitive type that they are declared with.</summary>
internal static class Constants
{
    public static object? For(TypeReference type, object? value)
    {
        if (value is not long whole)
        {
            return value;
        }
        return Underlying(type) switch
        {
            MetadataType.SByte => (object)(sbyte)whole,
            MetadataType.Byte => (byte)whole,
            MetadataType.Int16 => (short)whole,
            MetadataType.UInt16 => (ushort)whole,
            MetadataType.UInt32 => (uint)whole,
            MetadataType.Int64 => whole,
            MetadataType.UInt64 => unchecked((ulong)whole),
            MetadataType.Double => Convert.ToDouble(whole, CultureInfo.InvariantCulture),
            _ => (int)whole,
        };
    }

    private static MetadataType Underlying(TypeReference type) =>
        type switch
        {
            GenericInstanceType { ElementType.FullName: "System.Nullable`1" } nullable => Underlying(
                nullable.GenericArguments[0]
            ),
            { IsPrimitive: false } when type.Resolve() is { IsEnum: true } declared => declared
                .Fields.Single(f => f.Name == "value__")
                .FieldType.MetadataType,
            _ => type.MetadataType,
        };
}
