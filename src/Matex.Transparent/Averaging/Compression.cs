namespace Matex.Transparent.Averaging;

/// <summary>The form in which single-precision gradients travel (<c>MATEX_COMPRESSION</c>).</summary>
internal enum Compression
{
    /// <summary>As they are.</summary>
    None,

    /// <summary>IEEE binary16: 11 bits of precision, up to 65504.</summary>
    Half,

    /// <summary>bfloat16: 8 bits of precision, the range of single precision.</summary>
    BFloat16,
}
