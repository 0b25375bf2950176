namespace Tensorflow;

/// <summary>How the pixels of a resized image are computed.</summary>
public class ResizeMethod
{
    public const string BILINEAR = "bilinear";
    public const string NEAREST_NEIGHBOR = "nearest";
    public const string BICUBIC = "bicubic";
    public const string AREA = "area";
    public const string LANCZOS3 = "lanczos3";
    public const string LANCZOS5 = "lanczos5";
    public const string GAUSSIAN = "gaussian";
    public const string MITCHELLCUBIC = "mitchellcubic";
}
