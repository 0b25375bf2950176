using System.Text.Json.Nodes;

namespace Tensorflow.Keras.Saving;

/// <summary>Keras's JSON marks tuples and shapes as objects; here both are lists.</summary>
internal static class KerasJson
{
    public static JsonNode? Plain(JsonNode? node) =>
        node switch
        {
            JsonObject tuple
                when tuple["items"] is JsonArray items
                    && tuple["class_name"]?.GetValue<string>() is "__tuple__" or "TensorShape" => Plain(tuple["items"]),
            JsonObject json => new JsonObject(json.Select(pair => KeyValuePair.Create(pair.Key, Plain(pair.Value)))),
            JsonArray list => new JsonArray([.. list.Select(Plain)]),
            _ => node?.DeepClone(),
        };
}
