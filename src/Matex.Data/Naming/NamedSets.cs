namespace Matex.Data.Naming;

/// <summary>The files of a data set: those given, those of a folder, or those that a well-known set consists of.</summary>
internal static class NamedSets
{
    private static readonly string[] Mnist = ["mnist", "fashion-mnist"];

    /// <summary>Files for training, validation and test; empty where there are none.</summary>
    public static SetFiles Find(DataSetOptions options)
    {
        var name = options.Name.ToLowerInvariant();
        if (options.TrainingFiles.Count > 0)
        {
            return new(In(options.TrainingFiles), In(options.ValidationFiles), In(options.TestFiles));
        }
        if (Mnist.Contains(name))
        {
            return OfMnist(options.Directory ?? "MNIST_data");
        }
        if (name is "cifar10" or "cifar100")
        {
            return OfCifar(options.Directory ?? "CIFAR_data", name == "cifar10");
        }
        return options.Directory is { } folder
            ? OfFolder(folder)
            : throw new DataException(
                null,
                null,
                $"The data set '{options.Name}' has neither a training file nor a directory."
            );

        IReadOnlyList<string> In(IReadOnlyList<string> files) =>
            options.Directory is { } folder ? [.. files.Select(file => Path.Combine(folder, file))] : files;
    }

    /// <summary>The format that a name stands for; null for a name that says nothing about it.</summary>
    public static string? Format(string name) =>
        name.ToLowerInvariant() switch
        {
            "csv" => "csv",
            "hdf5" => "hdf5",
            "pnetcdf" or "netcdf" => "netcdf",
            _ => null,
        };

    private static SetFiles OfMnist(string folder) =>
        new(
            [Idx(folder, "train-images", "idx3"), Idx(folder, "train-labels", "idx1")],
            [],
            [Idx(folder, "t10k-images", "idx3"), Idx(folder, "t10k-labels", "idx1")]
        );

    /// <summary>The files come with a dash or a dot before "idx", compressed or not.</summary>
    private static string Idx(string folder, string name, string kind)
    {
        foreach (var file in new[] { $"{name}-{kind}-ubyte", $"{name}.{kind}-ubyte" })
        {
            foreach (var path in new[] { Path.Combine(folder, file), Path.Combine(folder, file + ".gz") })
            {
                if (File.Exists(path))
                {
                    return path;
                }
            }
        }
        return Path.Combine(folder, $"{name}-{kind}-ubyte.gz");
    }

    private static SetFiles OfCifar(string folder, bool ten)
    {
        var inside = Path.Combine(folder, ten ? "cifar-10-batches-bin" : "cifar-100-binary");
        var place = Directory.Exists(inside) ? inside : folder;
        return ten
            ? new(
                [.. Enumerable.Range(1, 5).Select(i => Path.Combine(place, $"data_batch_{i}.bin"))],
                [],
                [Path.Combine(place, "test_batch.bin")]
            )
            : new([Path.Combine(place, "train.bin")], [], [Path.Combine(place, "test.bin")]);
    }

    /// <summary>A folder with a folder for each part, or one with training files only.</summary>
    private static SetFiles OfFolder(string folder)
    {
        var train = Sub(folder, "train", "training");
        return train.Count == 0
            ? new([folder], [], [])
            : new(train, Sub(folder, "validation", "valid"), Sub(folder, "test", "testing"));
    }

    private static IReadOnlyList<string> Sub(string folder, params string[] names) =>
        names.Select(name => Path.Combine(folder, name)).FirstOrDefault(Directory.Exists) is { } found ? [found] : [];
}

/// <summary>The files of each part of a data set.</summary>
internal sealed record SetFiles(
    IReadOnlyList<string> Training,
    IReadOnlyList<string> Validation,
    IReadOnlyList<string> Test
);
