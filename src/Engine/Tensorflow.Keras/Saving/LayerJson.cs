using System.Reflection;
using System.Text.Json.Nodes;

namespace Tensorflow.Keras.Saving;

/// <summary>The arguments of layers in Keras's JSON: names in snake case, shapes as lists, functions by their names.</summary>
internal static class LayerJson
{
    private static readonly HashSet<string> Skipped =
    [
        nameof(LayerArgs.IsFromConfig),
        nameof(LayerArgs.InputShape),
        nameof(LayerArgs.BatchSize),
        nameof(LayerArgs.Weights),
        nameof(LayerArgs.Autocast),
        nameof(LayerArgs.Dynamic),
        nameof(InputLayerArgs.InputTensor),
        nameof(Pooling2DArgs.PoolFunction),
        nameof(ConvolutionalArgs.NumSpatialDims),
        nameof(ConvolutionalArgs.Rank),
        nameof(DropoutArgs.SupportsMasking),
    ];

    public static JsonObject Write(LayerArgs arguments)
    {
        var json = new JsonObject();
        foreach (var property in Properties(arguments.GetType()))
        {
            if (property.GetValue(arguments) is { } value)
                json[Key(property)] = Value(property, value);
        }
        return json;
    }

    public static LayerArgs Read(Type layer, JsonObject json)
    {
        var type = layer
            .GetConstructors()
            .Select(constructor => constructor.GetParameters())
            .First(parameters => parameters.Length > 0)[0]
            .ParameterType;
        var arguments = (LayerArgs)Activator.CreateInstance(type)!;
        foreach (var property in Properties(type))
        {
            if (json[Key(property)] is { } value)
                property.SetValue(arguments, Parse(property, value));
        }
        return arguments;
    }

    /// <summary>A layer's class, name and arguments.</summary>
    public static LayerConfig ReadLayer(JsonObject layer)
    {
        var config = layer["config"]!.AsObject();
        var type = ClassOf(KerasClasses.FromKeras(layer["class_name"]!.GetValue<string>(), config));
        return new LayerConfig
        {
            Name = (layer["name"] ?? config["name"])!.GetValue<string>(),
            ClassName = type.Name,
            Config = Read(type, config),
        };
    }

    /// <exception cref="ValueError">No layer of that name.</exception>
    public static Type ClassOf(string name) =>
        Array.Find(
            typeof(Layer).Assembly.GetTypes(),
            type =>
                type.IsSubclassOf(typeof(Layer))
                && !type.IsAbstract
                && type.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
        ) ?? throw new ValueError($"Unknown layer class \"{name}\" in the configuration.");

    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(property =>
                property.CanWrite && !Skipped.Contains(property.Name) && property.PropertyType != typeof(Action)
            );

    private static string Key(PropertyInfo property) =>
        property.Name == nameof(LayerArgs.DType) ? "dtype" : generic_utils.to_snake_case(property.Name);

    private static JsonNode? Value(PropertyInfo property, object value) =>
        value switch
        {
            bool flag => JsonValue.Create(flag),
            int number => JsonValue.Create(number),
            float number => JsonValue.Create(number),
            string text => JsonValue.Create(text),
            TF_DataType type => JsonValue.Create(type.as_numpy_name()),
            Activation activation => JsonValue.Create(activation.Name),
            Shape axes when property.Name == nameof(BatchNormalizationArgs.Axis) => Numbers(axes.dims),
            Shape shape => List(shape.dims),
            Axis axis => Numbers(Array.ConvertAll(axis.axis!, one => (long)one)),
            int[] numbers => Numbers(Array.ConvertAll(numbers, one => (long)one)),
            NDArray array => Nested(array.ToArray<int>(), array.shape.dims),
            KerasShapesWrapper shapes => List(shapes.ToSingleShape().dims),
            IInitializer initializer => Named(initializer.ClassName, []),
            IRegularizer regularizer => Named(
                regularizer.ClassName,
                new JsonObject(
                    regularizer.Config.Select(pair => KeyValuePair.Create(pair.Key, JsonNode.Parse($"{pair.Value:R}")))
                )
            ),
            _ => throw new NotSupportedException(
                $"The argument {property.Name} of type {property.PropertyType.Name} cannot be written to a model's configuration; use `save_weights`."
            ),
        };

    private static object? Parse(PropertyInfo property, JsonNode value)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (type == typeof(bool))
            return value.GetValue<bool>();
        if (type == typeof(int))
            return value is JsonArray { Count: > 0 } list ? list[0]!.GetValue<int>() : value.GetValue<int>();
        if (type == typeof(float))
            return value.GetValue<float>();
        if (type == typeof(string))
            return value.GetValue<string>();
        if (type == typeof(TF_DataType))
            return value.GetValue<string>() switch
            {
                "float64" => TF_DataType.TF_DOUBLE,
                "int32" => TF_DataType.TF_INT32,
                "int64" => TF_DataType.TF_INT64,
                _ => TF_DataType.TF_FLOAT,
            };
        if (type == typeof(Activation))
            return keras.activations.GetActivationFromName(value.GetValue<string>());
        if (type == typeof(Shape))
            return new Shape(Longs(value));
        if (type == typeof(KerasShapesWrapper))
            return new KerasShapesWrapper(new Shape(Longs(value)));
        if (type == typeof(Axis))
            return new Axis(Array.ConvertAll(Longs(value), one => (int)one));
        if (type == typeof(int[]))
            return Array.ConvertAll(Longs(value), one => (int)one);
        if (type == typeof(NDArray))
            return ArrayOf(value);
        if (type == typeof(IInitializer))
            return Initializer(value["class_name"]!.GetValue<string>());
        // A penalty has no effect on a model that is loaded: see add_loss.
        return null;
    }

    /// <summary>What weights start as before the file's values take their place.</summary>
    private static IInitializer Initializer(string name) =>
        name switch
        {
            "Zeros" => tf.zeros_initializer,
            "Ones" => tf.ones_initializer,
            "Orthogonal" => tf.orthogonal_initializer,
            "RandomUniform" => tf.random_uniform_initializer,
            _ => tf.glorot_uniform_initializer,
        };

    private static long[] Longs(JsonNode value) =>
        value is JsonArray list ? [.. list.Select(item => item?.GetValue<long>() ?? -1)] : [value.GetValue<long>()];

    /// <summary>A shape; a size that is open is null.</summary>
    public static JsonArray List(long[] sizes) =>
        new([.. sizes.Select(size => size < 0 ? null : (JsonNode)JsonValue.Create(size))]);

    private static JsonNode Nested(ReadOnlySpan<int> elements, ReadOnlySpan<long> dims)
    {
        if (dims.Length == 0)
            return JsonValue.Create(elements[0]);
        var list = new JsonArray();
        var width = elements.Length / (int)dims[0];
        for (var i = 0; i < dims[0]; i++)
            list.Add(Nested(elements.Slice(i * width, width), dims[1..]));
        return list;
    }

    private static NDArray ArrayOf(JsonNode value)
    {
        List<long> dims = [];
        for (var level = value; level is JsonArray { Count: > 0 } list; level = list[0]!)
            dims.Add(list.Count);
        return new NDArray(Leaves(value).ToArray(), new Shape([.. dims]));
    }

    private static IEnumerable<int> Leaves(JsonNode value) =>
        value is JsonArray list ? list.SelectMany(item => Leaves(item!)) : [value.GetValue<int>()];

    private static JsonArray Numbers(long[] numbers) => new([.. numbers.Select(number => JsonValue.Create(number))]);

    private static JsonObject Named(string name, JsonObject config) =>
        new() { ["class_name"] = name, ["config"] = config };
}
