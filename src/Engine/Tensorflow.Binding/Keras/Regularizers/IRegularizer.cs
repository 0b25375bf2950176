namespace Tensorflow.Keras;

/// <summary>A penalty on the values of a weight.</summary>
public interface IRegularizer
{
    string ClassName { get; }

    IDictionary<string, object> Config { get; }

    Tensor Apply(RegularizerArgs args);
}
