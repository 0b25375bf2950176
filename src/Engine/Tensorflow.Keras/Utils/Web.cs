namespace Tensorflow.Keras.Utils;

/// <summary>Files from the web.</summary>
public class Web
{
    /// <summary>Downloads a file, unless it is there already; true when it was downloaded.</summary>
    /// <exception cref="IOException">The file could not be fetched; the message says what to do instead.</exception>
    public static bool Download(string url, string destDir, string destFileName)
    {
        destFileName ??= url.Split('/')[^1];
        Directory.CreateDirectory(destDir);
        var path = Path.Combine(destDir, destFileName);
        if (File.Exists(path))
        {
            tf_output_redirect.WriteLine($"{path} already exists.");
            return false;
        }
        tf_output_redirect.WriteLine($"Downloading from {url}");
        var part = $"{path}.{Environment.ProcessId}.part";
        try
        {
            using var client = new HttpClient();
            using (var source = client.GetStreamAsync(url).GetAwaiter().GetResult())
            using (var target = File.Create(part))
                source.CopyTo(target);
            File.Move(part, path, overwrite: true);
        }
        catch (HttpRequestException error)
        {
            File.Delete(part);
            throw new IOException(
                $"{url} could not be downloaded ({error.Message}). Download it by other means and put it at {path}.",
                error
            );
        }
        tf_output_redirect.WriteLine($"Downloaded to {path}");
        return true;
    }
}
