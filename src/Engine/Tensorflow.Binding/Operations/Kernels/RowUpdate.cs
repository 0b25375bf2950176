namespace Tensorflow.Engine;

/// <summary>What becomes of rows of a variable and the values given for them.</summary>
internal enum RowUpdate
{
    Set,
    Add,
    Subtract,
}
