namespace Matex.Data;

/// <summary>What the labels of a data set become.</summary>
public enum LabelEncoding
{
    /// <summary>
    /// Class indices become rows of zeros with a one, of type float32; their width is the largest label of all rows plus
    /// one. Labels -1 and 1, where there are no others, are the classes 0 and 1. Labels that have several numbers a row
    /// already are left as they are.
    /// </summary>
    OneHot,

    /// <summary>Class indices, of type int32, shape (rows).</summary>
    ClassIndex,

    /// <summary>Numbers to be approximated, of type float32; shape (rows, 1) where there is one a row.</summary>
    Values,
}
