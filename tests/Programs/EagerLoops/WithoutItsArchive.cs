using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

/// <summary>The archive with its data is not there; the program says so and goes on with other data.</summary>
internal static class WithoutItsArchive
{
    public static void Run()
    {
        try
        {
            Compress.UnZip("there_is_no_such.zip", "unpacked");
            print("unpacked");
        }
        catch (FileNotFoundException)
        {
            print("no archive");
        }
        AssignedByHand.Run([]);
    }
}
