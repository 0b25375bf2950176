using Tensorflow.NumPy;

namespace Tensorflow.Util;

/// <summary>
/// Validation data for <c>fit</c>: <c>(x, y)</c> or <c>(x, y, sample_weight)</c>, where x is one array or several.
/// </summary>
public class ValidationDataPack
{
    private readonly NDArray[] _x;
    private readonly NDArray _y;
    private readonly NDArray? _sampleWeight;

    /// <summary>Whether x is a list of arrays, one for each input of the model.</summary>
    public bool val_x_is_array;

    public ValidationDataPack((NDArray, NDArray) validation_data)
        : this([validation_data.Item1], validation_data.Item2, null, false) { }

    public ValidationDataPack((NDArray, NDArray, NDArray) validation_data)
        : this([validation_data.Item1], validation_data.Item2, validation_data.Item3, false) { }

    public ValidationDataPack((IEnumerable<NDArray>, NDArray) validation_data)
        : this([.. validation_data.Item1], validation_data.Item2, null, true) { }

    public ValidationDataPack((IEnumerable<NDArray>, NDArray, NDArray) validation_data)
        : this([.. validation_data.Item1], validation_data.Item2, validation_data.Item3, true) { }

    private ValidationDataPack(NDArray[] x, NDArray y, NDArray? sampleWeight, bool isArray)
    {
        _x = x;
        _y = y;
        _sampleWeight = sampleWeight;
        val_x_is_array = isArray;
    }

    public void Deconstruct(out NDArray val_x, out NDArray val_y)
    {
        val_x = _x[0];
        val_y = _y;
    }

    public void Deconstruct(out NDArray val_x, out NDArray val_y, out NDArray? val_sample_weight)
    {
        (val_x, val_y) = this;
        val_sample_weight = _sampleWeight;
    }

    /// <summary>The fourth value only tells this overload from the others.</summary>
    public void Deconstruct(
        out NDArray[] val_x_array,
        out NDArray val_y,
        out NDArray? val_sample_weight,
        out NDArray? unuse
    )
    {
        val_x_array = _x;
        val_y = _y;
        val_sample_weight = _sampleWeight;
        unuse = null;
    }

    public static implicit operator ValidationDataPack((NDArray, NDArray) validation_data) => new(validation_data);

    public static implicit operator ValidationDataPack((NDArray, NDArray, NDArray) validation_data) =>
        new(validation_data);

    public static implicit operator ValidationDataPack((IEnumerable<NDArray>, NDArray) validation_data) =>
        new(validation_data);

    public static implicit operator ValidationDataPack((IEnumerable<NDArray>, NDArray, NDArray) validation_data) =>
        new(validation_data);
}
