using System.Collections;
using System.Globalization;
using System.Text;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Tensorflow.Engine.Checkpoints;

/// <summary>Protobuf's text format, which TensorFlow writes graphs in (<c>.pbtxt</c>) and the C# library lacks.</summary>
internal static class ProtobufText
{
    public static string Format(IMessage message)
    {
        StringBuilder text = new();
        AppendFields(text, message, 0);
        return text.ToString();
    }

    private static void AppendFields(StringBuilder text, IMessage message, int depth)
    {
        foreach (FieldDescriptor field in message.Descriptor.Fields.InFieldNumberOrder())
        {
            object value = field.Accessor.GetValue(message);
            if (field.IsMap)
            {
                foreach (DictionaryEntry entry in (IDictionary)value)
                {
                    AppendEntry(text, field, entry, depth);
                }
            }
            else if (field.IsRepeated)
            {
                foreach (object item in (IEnumerable)value)
                {
                    Append(text, field, field.Name, item, depth);
                }
            }
            else if (field.HasPresence ? field.Accessor.HasValue(message) : !IsDefault(value))
            {
                Append(text, field, field.Name, value, depth);
            }
        }
    }

    private static void AppendEntry(StringBuilder text, FieldDescriptor field, DictionaryEntry entry, int depth)
    {
        FieldDescriptor key = field.MessageType.FindFieldByNumber(1);
        FieldDescriptor value = field.MessageType.FindFieldByNumber(2);
        Indent(text, depth).Append(field.Name).Append(" {\n");
        Append(text, key, key.Name, entry.Key, depth + 1);
        Append(text, value, value.Name, entry.Value!, depth + 1);
        Indent(text, depth).Append("}\n");
    }

    private static void Append(StringBuilder text, FieldDescriptor field, string name, object value, int depth)
    {
        Indent(text, depth).Append(name);
        if (value is IMessage message)
        {
            text.Append(" {\n");
            AppendFields(text, message, depth + 1);
            Indent(text, depth).Append("}\n");
            return;
        }
        text.Append(": ").Append(Scalar(field, value)).Append('\n');
    }

    private static string Scalar(FieldDescriptor field, object value) =>
        value switch
        {
            bool flag => flag ? "true" : "false",
            string s => Quote(Encoding.UTF8.GetBytes(s)),
            ByteString bytes => Quote(bytes.Span),
            _ when field.FieldType == FieldType.Enum => EnumName(field, value),
            float.PositiveInfinity or double.PositiveInfinity => "inf",
            float.NegativeInfinity or double.NegativeInfinity => "-inf",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!.ToLowerInvariant(),
        };

    private static string EnumName(FieldDescriptor field, object value)
    {
        int number = Convert.ToInt32(value, CultureInfo.InvariantCulture);
        return field.EnumType.FindValueByNumber(number)?.Name ?? number.ToString(CultureInfo.InvariantCulture);
    }

    private static string Quote(ReadOnlySpan<byte> bytes)
    {
        StringBuilder quoted = new("\"");
        foreach (byte b in bytes)
        {
            _ = (char)b switch
            {
                '"' or '\\' => quoted.Append('\\').Append((char)b),
                '\n' => quoted.Append("\\n"),
                >= ' ' and < (char)127 => quoted.Append((char)b),
                _ => quoted.Append('\\').Append(Convert.ToString(b, 8).PadLeft(3, '0')),
            };
        }
        return quoted.Append('"').ToString();
    }

    private static bool IsDefault(object value) =>
        value switch
        {
            null => true,
            string s => s.Length == 0,
            ByteString bytes => bytes.IsEmpty,
            bool flag => !flag,
            IMessage => false,
            _ => Convert.ToDouble(value, CultureInfo.InvariantCulture) == 0,
        };

    private static StringBuilder Indent(StringBuilder text, int depth) => text.Append(' ', 2 * depth);
}
