using System.Reflection;
using System.Text.RegularExpressions;
using Tensorflow.Keras.Layers;

namespace Tensorflow.Keras.Utils;

/// <summary>Names and configurations of layers.</summary>
public partial class generic_utils
{
    /// <summary>MaxPooling2D → max_pooling2d.</summary>
    public static string to_snake_case(string name)
    {
        var words = WordStart().Replace(name, "$1_$2");
        var snake = CaseChange().Replace(words, "$1_$2").ToLowerInvariant();
        return snake[0] == '_' ? "private" + snake : snake;
    }

    /// <summary>The class and arguments of a layer.</summary>
    public static LayerConfig serialize_layer_to_config(ILayer instance) =>
        new() { ClassName = instance.GetType().Name, Config = (instance as Layer)?.Configuration as LayerArgs };

    /// <summary>A new layer of a class; null when there is no such class.</summary>
    public static Layer? deserialize_keras_object(string class_name, LayerArgs args)
    {
        var type = typeof(Dense).Assembly.GetType($"Tensorflow.Keras.Layers.{class_name}", throwOnError: false);
        var constructor = type?.GetConstructors().FirstOrDefault(candidate => Takes(candidate.GetParameters(), args));
        return (Layer?)
            constructor?.Invoke([
                args,
                .. constructor.GetParameters().Skip(1).Select(parameter => parameter.DefaultValue),
            ]);
    }

    private static bool Takes(ParameterInfo[] parameters, LayerArgs args) =>
        parameters.Length > 0
        && parameters[0].ParameterType.IsInstanceOfType(args)
        && parameters.Skip(1).All(parameter => parameter.HasDefaultValue);

    [GeneratedRegex("(.)([A-Z][a-z0-9]+)")]
    private static partial Regex WordStart();

    [GeneratedRegex("([a-z])([A-Z])")]
    private static partial Regex CaseChange();
}
