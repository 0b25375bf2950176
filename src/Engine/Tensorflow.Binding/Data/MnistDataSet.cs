using Tensorflow.NumPy;

namespace Tensorflow;

/// <summary>Images of handwritten digits, scaled to [0, 1], and their labels.</summary>
public class MnistDataSet : DataSetBase
{
    public MnistDataSet(NDArray images, NDArray labels, TF_DataType dataType, bool reshape)
    {
        NumOfExamples = (int)images.dims[0];
        Data = np.multiply(images.astype(dataType), 1.0f / 255.0f);
        Labels = labels.astype(dataType);
    }

    public int NumOfExamples { get; private set; }

    public int EpochsCompleted { get; private set; }

    public int IndexInEpoch { get; private set; }

    /// <summary>
    /// The next rows. At the end of an epoch the last ones are followed by the first of the next epoch, which is
    /// shuffled anew.
    /// </summary>
    public (NDArray, NDArray) GetNextBatch(int batch_size, bool fake_data = false, bool shuffle = true)
    {
        if (IndexInEpoch >= NumOfExamples)
            IndexInEpoch = 0;
        var start = IndexInEpoch;
        if (EpochsCompleted == 0 && start == 0 && shuffle)
            Shuffle();
        if (start + batch_size <= NumOfExamples)
        {
            IndexInEpoch += batch_size;
            return Rows(start, IndexInEpoch);
        }
        EpochsCompleted++;
        var (lastImages, lastLabels) = Rows(start, NumOfExamples);
        if (shuffle)
            Shuffle();
        IndexInEpoch = batch_size - (NumOfExamples - start);
        var (firstImages, firstLabels) = Rows(0, IndexInEpoch);
        return (np.concatenate((lastImages, firstImages)), np.concatenate((lastLabels, firstLabels)));
    }

    private (NDArray, NDArray) Rows(int start, int end)
    {
        var rows = new Slice(start, end);
        return (Data[rows], Labels[rows]);
    }

    private void Shuffle()
    {
        var order = np.arange(NumOfExamples);
        np.random.shuffle(order);
        Data = Data[order];
        Labels = Labels[order];
    }
}
