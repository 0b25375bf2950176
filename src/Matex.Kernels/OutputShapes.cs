namespace Matex.Kernels;

/// <summary>What is known of an operation's outputs before it runs.</summary>
internal enum OutputShapes
{
    /// <summary>Nothing.</summary>
    Unknown,

    /// <summary>Each output has the shape of the input of the same number.</summary>
    OfInputs,

    /// <summary>The same, and the last input has no output.</summary>
    OfInputsButLast,
}
