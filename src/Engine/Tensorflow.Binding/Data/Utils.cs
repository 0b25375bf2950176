using System.IO.Compression;
using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Downloads and unpacks the files of data sets.</summary>
public static class Utils
{
    private static readonly HttpClient s_client = new() { Timeout = TimeSpan.FromMinutes(10) };

    public static Task DownloadAsync<TDataSet>(this IModelLoader<TDataSet> modelLoader, string url, string saveTo)
        where TDataSet : IDataSet =>
        modelLoader.DownloadAsync(url, Path.GetDirectoryName(saveTo)!, Path.GetFileName(saveTo));

    /// <summary>Downloads a file unless it is there; relative folders are in the program's folder.</summary>
    public static async Task DownloadAsync<TDataSet>(
        this IModelLoader<TDataSet> modelLoader,
        string url,
        string dirSaveTo,
        string fileName,
        bool showProgressInConsole = false
    )
        where TDataSet : IDataSet
    {
        var folder = Path.Combine(AppContext.BaseDirectory, dirSaveTo);
        var path = Path.Combine(folder, fileName);
        Report(showProgressInConsole, $"Downloading {fileName}");
        if (File.Exists(path))
        {
            Report(showProgressInConsole, $"The file {fileName} already exists");
            return;
        }
        Directory.CreateDirectory(folder);
        await using var content = await s_client.GetStreamAsync(url);
        await WriteAsync(path, content);
    }

    /// <summary>Unpacks a .gz file into a folder.</summary>
    public static async Task UnzipAsync<TDataSet>(
        this IModelLoader<TDataSet> modelLoader,
        string zipFile,
        string saveTo,
        bool showProgressInConsole = false
    )
        where TDataSet : IDataSet
    {
        var folder = Path.Combine(AppContext.BaseDirectory, saveTo);
        Directory.CreateDirectory(folder);
        Report(showProgressInConsole, $"Unzipping {Path.GetFileName(zipFile)}");
        await using var packed = File.OpenRead(Path.Combine(AppContext.BaseDirectory, zipFile));
        await using var content = new GZipStream(packed, CompressionMode.Decompress);
        await WriteAsync(Path.Combine(folder, Path.GetFileNameWithoutExtension(zipFile)), content);
    }

    /// <summary>Prints dots until a task ends.</summary>
    public static async Task ShowProgressInConsole(this Task task, bool enable)
    {
        const int DotsPerLine = 50;
        if (enable)
        {
            var dots = 0;
            while (await Task.WhenAny(task, Task.Delay(TimeSpan.FromMilliseconds(100))) != task)
            {
                tf_output_redirect.Write(".");
                if (++dots % DotsPerLine == 0)
                    tf_output_redirect.WriteLine();
            }
            if (dots > 0)
                tf_output_redirect.WriteLine();
        }
        await task;
        Report(enable, "Done.");
    }

    // The file appears under its name only when complete: other processes may look for it.
    private static async Task WriteAsync(string path, Stream content)
    {
        var partial = $"{path}.{Environment.ProcessId}.partial";
        await using (var file = File.Create(partial))
            await content.CopyToAsync(file);
        File.Move(partial, path, overwrite: true);
    }

    private static void Report(bool enabled, string line)
    {
        if (enabled)
            tf_output_redirect.WriteLine(line);
    }
}
