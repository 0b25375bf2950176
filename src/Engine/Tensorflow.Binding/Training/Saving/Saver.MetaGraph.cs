using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>The graph beside the checkpoints.</summary>
public partial class Saver
{
    public MetaGraphDef export_meta_graph(
        string filename = "",
        string[]? collection_list = null,
        string export_scope = "",
        bool as_text = false,
        bool clear_devices = false,
        bool clear_extraneous_savers = false,
        bool strip_default_attrs = false,
        bool save_debug_info = false
    ) =>
        meta_graph
            .export_scoped_meta_graph(
                filename,
                as_text: as_text,
                clear_devices: clear_devices,
                saver_def: _definition,
                clear_extraneous_savers: clear_extraneous_savers,
                strip_default_attrs: strip_default_attrs
            )
            .Item1;

    public MetaGraphDef export_meta_graph(
        string filename = "",
        byte[]? meta_info_def = null,
        GraphDef? graph_def = null,
        SaverDef? saver_def = null,
        string[]? collection_list = null,
        bool as_text = false,
        bool clear_devices = false,
        bool clear_extraneous_savers = false,
        bool strip_default_attrs = false,
        string export_scope = ""
    ) =>
        meta_graph
            .export_scoped_meta_graph(
                filename,
                graph_def,
                as_text,
                clear_devices: clear_devices,
                saver_def: saver_def ?? _definition,
                clear_extraneous_savers: clear_extraneous_savers,
                strip_default_attrs: strip_default_attrs,
                meta_info_def: meta_info_def
            )
            .Item1;

    public (Saver, object) import_meta_graph(
        string meta_graph_or_file,
        bool clear_devices = false,
        string import_scope = ""
    ) => saver._import_meta_graph_with_return_elements(meta_graph_or_file, clear_devices, import_scope);
}
