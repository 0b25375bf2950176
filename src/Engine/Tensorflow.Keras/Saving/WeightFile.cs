using PureHDF;

namespace Tensorflow.Keras.Saving;

/// <summary>
/// Weights in HDF5 as Keras lays them out: the root attribute <c>layer_names</c>, a group for each layer with the
/// attribute <c>weight_names</c>, and the weights under their names inside it.
/// </summary>
internal static class WeightFile
{
    private const string LayerNames = "layer_names";
    private const string WeightNames = "weight_names";
    private const string ModelWeights = "model_weights";

    /// <summary>Writes the weights of layers; an existing file is replaced when the new one is complete.</summary>
    public static void Save(string path, List<ILayer> layers)
    {
        var file = new H5File();
        Fill(file, layers);
        Write(file, path);
    }

    /// <summary>Writes a whole model: its configuration as an attribute, its weights in a group.</summary>
    public static void SaveModel(string path, List<ILayer> layers, string attribute, string configuration)
    {
        var weights = new H5Group();
        Fill(weights, layers);
        var file = new H5File { [ModelWeights] = weights };
        file.Attributes["backend"] = "tensorflow";
        file.Attributes["keras_version"] = "2.5.0";
        file.Attributes[attribute] = configuration;
        Write(file, path);
    }

    private static void Fill(H5Group root, List<ILayer> layers)
    {
        root.Attributes[LayerNames] = layers.ConvertAll(layer => layer.Name).ToArray();
        root.Attributes["backend"] = "tensorflow";
        root.Attributes["keras_version"] = "2.5.0";
        foreach (var layer in layers)
        {
            var weights = layer.Weights;
            var group = new H5Group();
            var names = UniqueNames(weights);
            // PureHDF cannot write an empty attribute; a layer without one is read as a layer without weights.
            if (names.Length > 0)
                group.Attributes[WeightNames] = names;
            for (var i = 0; i < names.Length; i++)
                Place(group, names[i].Split('/'), Dataset(weights[i].numpy()));
            root[layer.Name] = group;
        }
    }

    private static void Write(H5File file, string path)
    {
        var temporary = $"{path}.{Environment.ProcessId}.part";
        file.Write(temporary);
        File.Move(temporary, path, overwrite: true);
    }

    /// <summary>The values of each layer's weights in the file, by the layer's name.</summary>
    /// <exception cref="ValueError">The file is not one of Keras weights.</exception>
    public static Dictionary<string, List<NDArray>> Load(string path)
    {
        using var file = H5File.OpenRead(path);
        IH5Group root = file;
        if (!file.AttributeExists(LayerNames) && file.LinkExists(ModelWeights))
            root = file.Group(ModelWeights);
        if (!root.AttributeExists(LayerNames))
            throw new ValueError($"The file {path} holds no Keras weights: it has no attribute \"{LayerNames}\".");
        var layers = new Dictionary<string, List<NDArray>>();
        foreach (var layer in root.Attribute(LayerNames).Read<string[]>())
        {
            var values = new List<NDArray>();
            layers[layer] = values;
            if (!root.LinkExists(layer) || !root.Group(layer).AttributeExists(WeightNames))
                continue;
            var group = root.Group(layer);
            var names = group.Attribute(WeightNames);
            if (names.Space.Dimensions is [0])
                continue;
            foreach (var name in names.Read<string[]>())
                values.Add(Read(group.Dataset(name)));
        }
        return layers;
    }

    private static string[] UniqueNames(List<IVariableV1> weights)
    {
        var taken = new HashSet<string>();
        return
        [
            .. weights.Select(weight =>
            {
                var name = weight.Name.EndsWith(":0") ? weight.Name : weight.Name + ":0";
                var unique = name;
                for (var i = 1; !taken.Add(unique); i++)
                    unique = $"{name[..^2]}_{i}:0";
                return unique;
            }),
        ];
    }

    private static void Place(H5Group group, string[] names, H5Dataset dataset)
    {
        foreach (var name in names[..^1])
        {
            if (!group.TryGetValue(name, out var inner))
                group[name] = inner = new H5Group();
            group = (H5Group)inner;
        }
        group[names[^1]] = dataset;
    }

    private static H5Dataset Dataset(NDArray value)
    {
        var dims = value.shape.dims.Length == 0 ? null : Array.ConvertAll(value.shape.dims, dim => (ulong)dim);
        return value.dtype switch
        {
            TF_DataType.TF_DOUBLE => Of(value.ToArray<double>()),
            TF_DataType.TF_INT32 => Of(value.ToArray<int>()),
            TF_DataType.TF_INT64 => Of(value.ToArray<long>()),
            TF_DataType.TF_FLOAT => Of(value.ToArray<float>()),
            _ => throw new NotSupportedException(
                $"Weights of type {value.dtype} cannot be written to HDF5: use float32, float64, int32 or int64."
            ),
        };

        H5Dataset Of<T>(T[] values)
            where T : unmanaged => dims is null ? new H5Dataset(values[0]) : new H5Dataset(values, fileDims: dims);
    }

    private static NDArray Read(IH5Dataset dataset)
    {
        var shape = new Shape(Array.ConvertAll(dataset.Space.Dimensions, dim => (long)dim));
        var type = dataset.Type;
        return (type.Class, type.Size) switch
        {
            (H5DataTypeClass.FloatingPoint, 4) => Of<float>(),
            (H5DataTypeClass.FloatingPoint, 8) => Of<double>(),
            (H5DataTypeClass.FixedPoint, 4) => Of<int>(),
            (H5DataTypeClass.FixedPoint, 8) => Of<long>(),
            _ => throw new ValueError(
                $"The dataset \"{dataset.Name}\" has type {type.Class} of {type.Size} bytes; weights are floats or integers."
            ),
        };

        NDArray Of<T>()
            where T : unmanaged =>
            shape.ndim == 0 ? new NDArray(new[] { dataset.Read<T>() }, shape) : new NDArray(dataset.Read<T[]>(), shape);
    }
}
