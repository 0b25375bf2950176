namespace Tensorflow;

/// <summary>Something that is written to, and read from, a protobuf message.</summary>
public interface IProtoBuf<TProtoDef, TDef>
{
    string Name { get; }

    TProtoDef to_proto(string? export_scope);

    TDef from_proto(TProtoDef proto, string? import_scope);
}
