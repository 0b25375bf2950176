namespace Tensorflow.Common.Types;

/// <summary>Arguments that only some layers take, told apart by their identifier.</summary>
public interface IOptionalArgs
{
    /// <summary>The kind of layer that the arguments are for.</summary>
    string Identifier { get; }
}
