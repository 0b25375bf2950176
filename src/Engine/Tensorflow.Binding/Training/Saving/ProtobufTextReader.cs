using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Tensorflow.Engine.Checkpoints;

/// <summary>Reads protobuf's text format, in which graphs are written as <c>.pbtxt</c>.</summary>
internal sealed partial class ProtobufTextReader
{
    private readonly string[] _tokens;
    private int _at;

    private ProtobufTextReader(string text)
    {
        var tokens = new List<string>();
        var end = 0;
        foreach (var match in Token().Matches(text).Cast<Match>())
        {
            if (match.Index != end)
                throw Error(text[end..match.Index]);
            end = match.Index + match.Length;
            if (match.Groups[1].Success)
                tokens.Add(match.Value);
        }
        _tokens = [.. tokens];
    }

    /// <exception cref="ValueError">The text does not describe such a message.</exception>
    public static T Read<T>(string text, MessageParser<T> parser)
        where T : IMessage<T>
    {
        var message = parser.ParseFrom(ByteString.Empty);
        var reader = new ProtobufTextReader(text);
        while (reader._at < reader._tokens.Length)
            reader.Field(message);
        return message;
    }

    private void Field(IMessage message)
    {
        var name = Next();
        var field =
            message.Descriptor.FindFieldByName(name)
            ?? throw new ValueError($"A message {message.Descriptor.Name} has no field '{name}'.");
        var hasColon = Take(":");
        if (hasColon && Take("["))
        {
            while (!Take("]"))
            {
                Add(message, field, Value(field));
                Take(",");
            }
        }
        else if (field.IsMap)
            AddEntry(message, field);
        else
            Add(message, field, Value(field));
        _ = Take(";") || Take(",");
    }

    private static void Add(IMessage message, FieldDescriptor field, object value)
    {
        if (field.IsRepeated)
            ((IList)field.Accessor.GetValue(message)).Add(value);
        else
            field.Accessor.SetValue(message, value);
    }

    private void AddEntry(IMessage message, FieldDescriptor field)
    {
        var (key, value) = (field.MessageType.FindFieldByNumber(1), field.MessageType.FindFieldByNumber(2));
        var close = Open();
        object? keyed = null,
            valued = null;
        while (!Take(close))
        {
            var name = Next();
            Take(":");
            if (name == "key")
                keyed = Value(key);
            else
                valued = Value(value);
            _ = Take(";") || Take(",");
        }
        valued ??= value.FieldType == FieldType.Message ? Empty(value) : "";
        ((IDictionary)field.Accessor.GetValue(message))[keyed ?? ""] = valued;
    }

    private object Value(FieldDescriptor field)
    {
        if (field.FieldType == FieldType.Message)
        {
            var message = Empty(field);
            var close = Open();
            while (!Take(close))
                Field(message);
            return message;
        }
        var token = Next();
        return field.FieldType switch
        {
            FieldType.String => Encoding.UTF8.GetString(Bytes(token)),
            FieldType.Bytes => ByteString.CopyFrom(Bytes(token)),
            FieldType.Bool => token is "true" or "True" or "t" or "1",
            FieldType.Double => Real(token),
            FieldType.Float => (float)Real(token),
            FieldType.Int32 or FieldType.SInt32 or FieldType.SFixed32 => int.Parse(token, CultureInfo.InvariantCulture),
            FieldType.UInt32 or FieldType.Fixed32 => uint.Parse(token, CultureInfo.InvariantCulture),
            FieldType.UInt64 or FieldType.Fixed64 => ulong.Parse(token, CultureInfo.InvariantCulture),
            FieldType.Enum => Enumerated(field, token),
            _ => long.Parse(token, CultureInfo.InvariantCulture),
        };
    }

    // Values of enumerations are set by their numbers.
    private static object Enumerated(FieldDescriptor field, string token) =>
        int.TryParse(token, CultureInfo.InvariantCulture, out var number)
            ? number
            : field.EnumType.FindValueByName(token)?.Number
                ?? throw new ValueError($"{field.EnumType.Name} has no value '{token}'.");

    private static double Real(string token) =>
        token.TrimEnd('f') switch
        {
            "in" or "inf" => double.PositiveInfinity,
            "-in" or "-inf" => double.NegativeInfinity,
            "nan" or "-nan" => double.NaN,
            var number => double.Parse(number, CultureInfo.InvariantCulture),
        };

    // Strings that follow one another are one.
    private byte[] Bytes(string token)
    {
        var bytes = new List<byte>(Unescaped(token));
        while (_at < _tokens.Length && _tokens[_at][0] is '"' or '\'')
            bytes.AddRange(Unescaped(Next()));
        return [.. bytes];
    }

    private static List<byte> Unescaped(string token)
    {
        if (token[0] is not ('"' or '\''))
            throw Error(token);
        var bytes = new List<byte>();
        foreach (var part in Character().Matches(token[1..^1]).Cast<Match>())
        {
            var text = part.Value;
            if (text[0] != '\\')
                bytes.AddRange(Encoding.UTF8.GetBytes(text));
            else if (char.IsAsciiDigit(text[1]))
                bytes.Add(Convert.ToByte(text[1..], 8));
            else if (text[1] is 'x' or 'X')
                bytes.Add(Convert.ToByte(text[2..], 16));
            else
                bytes.Add(
                    (byte)(
                        text[1] switch
                        {
                            'n' => '\n',
                            'r' => '\r',
                            't' => '\t',
                            'a' => '\a',
                            'b' => '\b',
                            'f' => '\f',
                            'v' => '\v',
                            var other => other,
                        }
                    )
                );
        }
        return bytes;
    }

    private static IMessage Empty(FieldDescriptor field) => field.MessageType.Parser.ParseFrom(ByteString.Empty);

    private string Open() =>
        Take("{") ? "}"
        : Take("<") ? ">"
        : throw Error(Next());

    private string Next() =>
        _at < _tokens.Length ? _tokens[_at++] : throw new ValueError("The message ends too early.");

    private bool Take(string token)
    {
        if (_at == _tokens.Length || _tokens[_at] != token)
            return false;
        _at++;
        return true;
    }

    private static ValueError Error(string text) =>
        new($"A message in text form has '{text.Trim()}' where it makes no sense.");

    // White space and comments, or (group 1) a string, a name or number, or a sign.
    [GeneratedRegex("""\s+|#[^\n]*|("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[-+.\w]+|[{}<>\[\]:;,])""")]
    private static partial Regex Token();

    [GeneratedRegex("""\\[0-7]{1,3}|\\[xX][0-9a-fA-F]{1,2}|\\.|[^\\]+""", RegexOptions.Singleline)]
    private static partial Regex Character();
}
