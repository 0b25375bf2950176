namespace Tensorflow.Keras.Datasets;

/// <summary>Handwritten digits (LeCun et al. 1998): 60000 + 10000 images of 28 × 28 bytes with their digits.</summary>
public class Mnist
{
    private const string Source = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz";

    /// <summary>Images of shape (n, 28, 28) and labels of shape (n), both bytes.</summary>
    /// <exception cref="FileNotFoundException"><c>mnist.npz</c> is not in the folder of temporary files.</exception>
    public DatasetPass load_data()
    {
        var path = DataFiles.Require("mnist.npz", Source);
        tf_output_redirect.WriteLine($"The file {path} already exists");
        var bytes = File.ReadAllBytes(path);
        var images = np.Load_Npz<byte[,,]>(bytes);
        var labels = np.Load_Npz<byte[]>(bytes);
        return new DatasetPass
        {
            Train = (images["x_train.npy"], labels["y_train.npy"]),
            Test = (images["x_test.npy"], labels["y_test.npy"]),
        };
    }
}
