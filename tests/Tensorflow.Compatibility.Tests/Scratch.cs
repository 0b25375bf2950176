namespace Tensorflow.Compatibility.Tests;

/// <summary>Folders of a test run, deleted at its end.</summary>
[SetUpFixture]
internal sealed class Scratch
{
    private static readonly List<string> s_folders = [];

    public static string CreateFolder(string purpose)
    {
        string folder = Directory.CreateTempSubdirectory($"tensorflow-{purpose}-").FullName;
        lock (s_folders)
        {
            s_folders.Add(folder);
        }
        return folder;
    }

    [OneTimeTearDown]
    public void Delete() => s_folders.ForEach(folder => Directory.Delete(folder, recursive: true));
}
