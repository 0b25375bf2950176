namespace Tensorflow.Keras.Datasets;

/// <summary>Training and test data, each inputs and targets.</summary>
public class DatasetPass
{
    public (NDArray, NDArray) Train { get; set; }

    public (NDArray, NDArray) Test { get; set; }

    public void Deconstruct(out NDArray x_train, out NDArray y_train, out NDArray x_test, out NDArray y_test)
    {
        (x_train, y_train) = Train;
        (x_test, y_test) = Test;
    }

    public void Deconstruct(out (NDArray, NDArray) train, out (NDArray, NDArray) test)
    {
        train = Train;
        test = Test;
    }
}
