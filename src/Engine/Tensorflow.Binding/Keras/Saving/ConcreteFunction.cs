using Tensorflow.Train;

namespace Tensorflow.Functions;

/// <summary>A graph that is called like a function: the signature of a saved model.</summary>
public class ConcreteFunction : Trackable
{
    internal ConcreteFunction() { }
}
