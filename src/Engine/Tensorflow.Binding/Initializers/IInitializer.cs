namespace Tensorflow;

/// <summary>Makes the first value of a variable.</summary>
public interface IInitializer
{
    string ClassName { get; }
    IDictionary<string, object> Config { get; }
    Tensor Apply(InitializerArgs args);
}
