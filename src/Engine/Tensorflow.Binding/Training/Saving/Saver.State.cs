namespace Tensorflow;

/// <summary>The checkpoints that a saver has written and still keeps.</summary>
public partial class Saver
{
    private readonly List<(string Path, double Time)> _kept = [];
    private double _nextPreserved = double.NaN;

    private void Record(string prefix, string latestFilename, string metaSuffix)
    {
        double now = (DateTime.UtcNow - DateTime.UnixEpoch).TotalSeconds;
        if (double.IsNaN(_nextPreserved))
        {
            _nextPreserved = now + _everyHours * 3600.0;
        }
        _kept.RemoveAll(checkpoint => checkpoint.Path == prefix);
        _kept.Add((prefix, now));
        while (_maxToKeep > 0 && _kept.Count > _maxToKeep)
        {
            (string path, double time) = _kept[0];
            _kept.RemoveAt(0);
            // One checkpoint in every so many hours is kept for good.
            if (time > _nextPreserved)
            {
                _nextPreserved += _everyHours * 3600.0;
            }
            else
            {
                Delete(path, metaSuffix);
            }
        }
        checkpoint_management.update_checkpoint_state_internal(
            FolderOf(prefix),
            prefix,
            [.. _kept.Select(checkpoint => checkpoint.Path)],
            latestFilename,
            _relativePaths,
            [.. _kept.Select(checkpoint => (float)checkpoint.Time)]
        );
    }

    private static void Delete(string prefix, string metaSuffix)
    {
        string[] files =
        [
            .. Directory.EnumerateFiles(FolderOf(prefix), Path.GetFileName(prefix) + ".data-*"),
            Engine.Checkpoints.BundleReader.IndexFile(prefix),
            checkpoint_management.meta_graph_filename(prefix, metaSuffix),
        ];
        foreach (string file in files)
        {
            File.Delete(file);
        }
    }

    private static string FolderOf(string prefix) =>
        Path.GetDirectoryName(prefix) is { Length: > 0 } folder ? folder : ".";
}
