using Tensorflow.Engine;
using Tensorflow.NumPy;

namespace Tensorflow;

/// <summary>Loads MNIST (LeCun, Cortes and Burges) from its four files.</summary>
public class MnistModelLoader : IModelLoader<MnistDataSet>
{
    private const string DefaultSource = "https://storage.googleapis.com/cvdf-datasets/mnist/";
    private const int Classes = 10;

    public Task<Datasets<MnistDataSet>> LoadAsync(
        string trainDir,
        bool oneHot = false,
        int? trainSize = null,
        int? validationSize = null,
        int? testSize = null,
        bool showProgressInConsole = false
    )
    {
        var setting = new ModelLoadSetting
        {
            TrainDir = trainDir,
            OneHot = oneHot,
            TrainSize = trainSize,
            TestSize = testSize,
            ShowProgressInConsole = showProgressInConsole,
        };
        setting.ValidationSize = validationSize ?? setting.ValidationSize;
        return LoadAsync(setting);
    }

    /// <exception cref="FileNotFoundException">A file is missing and cannot be downloaded.</exception>
    public async Task<Datasets<MnistDataSet>> LoadAsync(ModelLoadSetting setting)
    {
        if (setting.TrainSize is { } size && setting.ValidationSize >= size)
            throw new ArgumentException("Validation set should be smaller than training set");
        var files = new MnistFiles(
            setting.TrainDir,
            string.IsNullOrEmpty(setting.SourceUrl) ? DefaultSource : setting.SourceUrl
        );
        await files.DownloadMissingAsync(this, setting.ShowProgressInConsole);
        var trainImages = files.ReadImages(MnistFiles.TrainImages, setting.TrainSize);
        var trainLabels = Labels(files.ReadLabels(MnistFiles.TrainLabels, setting.TrainSize), setting.OneHot);
        var testImages = files.ReadImages(MnistFiles.TestImages, setting.TestSize);
        var testLabels = Labels(files.ReadLabels(MnistFiles.TestLabels, setting.TestSize), setting.OneHot);
        var validation = new Slice(0, setting.ValidationSize);
        var training = new Slice(setting.ValidationSize, (int)trainImages.dims[0]);
        return new Datasets<MnistDataSet>(
            DataSet(trainImages[training], trainLabels[training]),
            DataSet(trainImages[validation], trainLabels[validation]),
            DataSet(testImages, testLabels)
        );

        MnistDataSet DataSet(NDArray images, NDArray labels) => new(images, labels, setting.DataType, setting.ReShape);
    }

    private static NDArray Labels(NDArray labels, bool oneHot)
    {
        if (!oneHot)
            return labels;
        var digits = labels.ToArray<byte>();
        var rows = new double[digits.Length, Classes];
        for (var i = 0; i < digits.Length; i++)
            rows[i, digits[i]] = 1;
        return new NDArray((Array)rows);
    }
}
