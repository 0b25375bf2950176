using Tensorflow.Gradients;

namespace Tensorflow;

public partial class tensorflow
{
    [ThreadStatic]
    private static Status? t_status;

    public TF_DataType byte8 = TF_DataType.TF_UINT8;
    public TF_DataType int8 = TF_DataType.TF_INT8;
    public TF_DataType int16 = TF_DataType.TF_INT16;
    public TF_DataType int32 = TF_DataType.TF_INT32;
    public TF_DataType int64 = TF_DataType.TF_INT64;
    public TF_DataType float16 = TF_DataType.TF_HALF;
    public TF_DataType float32 = TF_DataType.TF_FLOAT;
    public TF_DataType float64 = TF_DataType.TF_DOUBLE;
    public TF_DataType @bool = TF_DataType.TF_BOOL;
    public TF_DataType chars = TF_DataType.TF_STRING;
    public TF_DataType @string = TF_DataType.TF_STRING;

    /// <summary>The version of TensorFlow whose behaviour the engine follows.</summary>
    public string VERSION => "2.15.0";

    public Status Status => t_status ??= new Status();

    /// <summary>The tapes that record on this thread.</summary>
    public Stack<ITape> GetTapeSet() => Engine.TapeSet.Tapes;
}
