namespace Tensorflow;

/// <summary>A tensor to save and the name it is saved under.</summary>
public class SaveSpec
{
    private readonly Func<Tensor> _creator;

    public SaveSpec(
        Tensor tensor,
        string slice_spec,
        string name,
        TF_DataType dtype = TF_DataType.DtInvalid,
        string? device = null
    )
        : this(() => tensor, slice_spec, name, dtype == TF_DataType.DtInvalid ? tensor.dtype : dtype, device) { }

    public SaveSpec(
        Func<Tensor> tensor_creator,
        string slice_spec,
        string name,
        TF_DataType dtype = TF_DataType.DtInvalid,
        string? device = null
    )
    {
        _creator = tensor_creator;
        this.slice_spec = slice_spec;
        this.name = name;
        this.dtype = dtype == TF_DataType.DtInvalid ? tensor_creator().dtype : dtype;
        this.device = device!;
    }

    public Tensor tensor => _creator();

    public string slice_spec { get; }

    public string name { get; set; }

    public TF_DataType dtype { get; }

    public string device { get; }
}
