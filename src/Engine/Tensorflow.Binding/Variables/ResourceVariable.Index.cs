namespace Tensorflow;

public partial class ResourceVariable
{
    /// <summary>A part of the value, which <c>Tensor.assign</c> can write back.</summary>
    public Tensor this[params Slice[] slices] => PartOf(value()[slices]);

    /// <summary>A part of the value, which <c>Tensor.assign</c> can write back.</summary>
    public Tensor this[params string[] slices] => PartOf(value()[slices]);

    private Tensor PartOf(Tensor slice)
    {
        slice.OriginalVar = this;
        return slice;
    }
}
