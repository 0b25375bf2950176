using Google.Protobuf;

namespace Tensorflow.Engine.Checkpoints;

/// <summary>A graph's collections in a MetaGraphDef: variables as VariableDef, tensors and operations by name, strings
/// and numbers as they are.</summary>
internal static class GraphCollections
{
    public static Dictionary<string, IVariableV1> Export(Graph graph, MetaGraphDef meta)
    {
        Dictionary<string, IVariableV1> variables = [];
        foreach (string key in graph.get_all_collection_keys())
        {
            CollectionDef collection = new();
            foreach (object item in graph.get_collection<object>(key))
            {
                Add(collection, item, variables);
            }
            if (collection.KindCase != CollectionDef.KindOneofCase.None)
            {
                meta.CollectionDef[key] = collection;
            }
        }
        return variables;
    }

    public static Dictionary<string, IVariableV1> Import(Graph graph, MetaGraphDef meta, string scope)
    {
        Dictionary<string, IVariableV1> variables = [];
        foreach (
            (string key, CollectionDef collection) in meta.CollectionDef.OrderBy(c => c.Key, StringComparer.Ordinal)
        )
        {
            switch (collection.KindCase)
            {
                case CollectionDef.KindOneofCase.BytesList when HoldsVariables(key):
                    foreach (ByteString bytes in collection.BytesList.Value)
                    {
                        graph.add_to_collection(key, Variable(VariableDef.Parser.ParseFrom(bytes), scope, variables));
                    }
                    break;
                case CollectionDef.KindOneofCase.BytesList:
                    foreach (ByteString bytes in collection.BytesList.Value)
                    {
                        graph.add_to_collection<object>(key, bytes.ToStringUtf8());
                    }
                    break;
                case CollectionDef.KindOneofCase.NodeList:
                    foreach (string name in collection.NodeList.Value)
                    {
                        graph.add_to_collection(key, graph.as_graph_element(ops.prepend_name_scope(name, scope)));
                    }
                    break;
                case CollectionDef.KindOneofCase.Int64List:
                    foreach (long value in collection.Int64List.Value)
                    {
                        graph.add_to_collection<object>(key, value);
                    }
                    break;
                case CollectionDef.KindOneofCase.FloatList:
                    foreach (float value in collection.FloatList.Value)
                    {
                        graph.add_to_collection<object>(key, value);
                    }
                    break;
            }
        }
        return variables;
    }

    private static void Add(CollectionDef collection, object item, Dictionary<string, IVariableV1> variables)
    {
        switch (item)
        {
            case IVariableV1 variable:
                variables[variable.Op.name] = variable;
                (collection.BytesList ??= new CollectionDef.Types.BytesList()).Value.Add(
                    Definition(variable).ToByteString()
                );
                break;
            case ITensorOrOperation element:
                (collection.NodeList ??= new CollectionDef.Types.NodeList()).Value.Add(element.name);
                break;
            case string text:
                (collection.BytesList ??= new CollectionDef.Types.BytesList()).Value.Add(ByteString.CopyFromUtf8(text));
                break;
            case int or long:
                (collection.Int64List ??= new CollectionDef.Types.Int64List()).Value.Add(Convert.ToInt64(item));
                break;
            case float number:
                (collection.FloatList ??= new CollectionDef.Types.FloatList()).Value.Add(number);
                break;
        }
    }

    private static VariableDef Definition(IVariableV1 variable) =>
        variable switch
        {
            ResourceVariable resource => resource.to_proto(""),
            RefVariable reference => reference.to_proto(""),
            _ => throw new ValueError($"The variable {variable.Name} ({variable.GetType()}) cannot be exported."),
        };

    // A variable in several collections is one object.
    private static IVariableV1 Variable(VariableDef definition, string scope, Dictionary<string, IVariableV1> known)
    {
        string name = ops.prepend_name_scope(definition.VariableName, scope);
        if (!known.TryGetValue(name, out IVariableV1? variable))
        {
            known[name] = variable = definition.IsResource
                ? new ResourceVariable(variable_def: definition, import_scope: scope)
                : new RefVariable(variable_def: definition, import_scope: scope);
        }
        return variable;
    }

    private static bool HoldsVariables(string key) =>
        key
            is ops.GraphKeys.GLOBAL_VARIABLES_
                or ops.GraphKeys.LOCAL_VARIABLES_
                or ops.GraphKeys.MODEL_VARIABLES_
                or ops.GraphKeys.TRAINABLE_VARIABLES_
                or ops.GraphKeys.TRAINABLE_RESOURCE_VARIABLES_
                or ops.GraphKeys.MOVING_AVERAGE_VARIABLES_
                or ops.GraphKeys.CONCATENATED_VARIABLES_
                or ops.GraphKeys.METRIC_VARIABLES_
                or ops.GraphKeys.GLOBAL_STEP_;
}
