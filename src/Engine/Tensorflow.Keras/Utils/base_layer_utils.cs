namespace Tensorflow.Keras.Utils;

/// <summary>What layers need to be made: variables, unique names, and layers around operations.</summary>
public partial class base_layer_utils
{
    /// <summary>A variable with the initializer's value.</summary>
    public static IVariableV1 make_variable(VariableArgs args)
    {
        var initializer = args.Initializer ?? throw new ValueError($"The variable {args.Name} needs an initializer.");
        var shape = args.Shape ?? throw new ValueError($"The variable {args.Name} needs a shape.");
        var dtype = args.DType.as_base_dtype();
        return tf.Variable(
            () => initializer.Apply(new InitializerArgs(shape, dtype)),
            trainable: args.Trainable,
            validate_shape: args.ValidateShape,
            use_resource: args.UseResource,
            name: args.Name,
            dtype: dtype,
            shape: shape
        );
    }

    /// <summary>dense, dense_1, dense_2, … (or from dense_1 on), counted for each graph.</summary>
    public static string unique_layer_name(
        string name,
        Dictionary<string, int>? name_uid_map = null,
        string[]? avoid_names = null,
        bool zero_based = false
    )
    {
        var counts = name_uid_map ?? get_default_graph_uid_map();
        while (true)
        {
            var number = counts.GetValueOrDefault(name);
            counts[name] = number + 1;
            if (!zero_based)
                number++;
            var proposed = number > 0 ? $"{name}_{number}" : name;
            if (avoid_names is null || !avoid_names.Contains(proposed))
                return proposed;
        }
    }

    /// <summary>How often each layer name was used in the default graph.</summary>
    public static Dictionary<string, int> get_default_graph_uid_map()
    {
        var graph = ops.get_default_graph();
        var maps = keras.backend.PER_GRAPH_LAYER_NAME_UIDS;
        if (!maps.TryGetValue(graph, out var map))
            maps[graph] = map = [];
        return map;
    }

    /// <summary>A symbolic input for a shape; an unknown size stays unknown.</summary>
    public static Tensor generate_placeholders_from_shape(Shape shape) =>
        array_ops.placeholder(keras.backend.floatx(), shape);

    /// <summary>Whether an object has weights of its own.</summary>
    public static bool has_weights(object obj) => obj is ILayer layer && layer.Weights.Count > 0;
}
