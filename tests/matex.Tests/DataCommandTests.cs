using System.CommandLine;
using Matex.Data;
using Matex.Tool.Commands;

namespace Matex.Tool.Tests;

internal sealed class DataCommandTests
{
    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("matex-data-command-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void InfoShowsShapesClassesAndTheSplit()
    {
        File.WriteAllText(
            In("a.csv"),
            "x,y,kind\n" + string.Concat(Enumerable.Range(0, 10).Select(i => $"{i},1.5,{i % 3}\n"))
        );
        var output = Run("info", In("a.csv"), "-n", "3", "--batch", "4");
        Assert.That(output, Does.Contain("rows       10"));
        Assert.That(output, Does.Contain("data       Float32 2"));
        Assert.That(output, Does.Contain("classes    3 (0: 4, 1: 3, 2: 3)"));
        Assert.That(output, Does.Contain("batches    3 of 4 rows, the last of 2"));
        Assert.That(
            output.Split('\n').Select(static line => line.Trim()),
            Is.SupersetOf(
                new[]
                {
                    "0                1                 0  3 (0 to 2)",
                    "1                1                 1  3 (3 to 5)",
                    "2                2                 1  4 (6 to 9)",
                }
            )
        );
    }

    [Test]
    public void ConvertGoesThroughAllFormatsAndBack()
    {
        File.WriteAllText(In("a.csv"), "x0,x1,label\n1,2.5,0\n3,-4,1\n");
        var last = In("a.csv");
        foreach (var name in new[] { "b.h5", "c.nc", "d.npz", "e.csv" })
        {
            Assert.That(Run("convert", last, "-o", In(name)), Does.Contain($"{name}: 2 rows"));
            last = In(name);
        }
        Assert.That(File.ReadAllText(last), Is.EqualTo(File.ReadAllText(In("a.csv"))));
    }

    [Test]
    public void MakeTakesTheGenuineFiles()
    {
        var genuine = Directory.CreateDirectory(In("MNIST")).FullName;
        foreach (var (set, images) in new[] { ("train", 3), ("t10k", 2) })
        {
            File.WriteAllBytes(
                Path.Combine(genuine, $"{set}-images-idx3-ubyte"),
                [0, 0, 8, 3, 0, 0, 0, (byte)images, 0, 0, 0, 28, 0, 0, 0, 28, .. new byte[images * 784]]
            );
            File.WriteAllBytes(
                Path.Combine(genuine, $"{set}-labels-idx1-ubyte"),
                [0, 0, 8, 1, 0, 0, 0, (byte)images, .. new byte[images]]
            );
        }
        Assert.That(Run("make", In("mnist.h5"), "--from", genuine), Does.Contain("3 rows"));
        Assert.That(Run("make", In("mnist_test.nc"), "--from", genuine), Does.Contain("2 rows"));
        Assert.That(Run("info", In("mnist.h5")), Does.Contain("data       UInt8 28×28"));
    }

    [Test]
    public void WhatCannotBeDoneIsExplained()
    {
        Assert.That(
            () => Run("info", In("none.csv")),
            Throws.TypeOf<DataException>().With.Message.Contains("none.csv")
        );
        Assert.That(
            () => Run("make", In("imagenet.h5")),
            Throws.TypeOf<UsageException>().With.Message.Contains("'imagenet' is no known set")
        );
        Assert.That(
            () => Run("make", In("mnist.h5"), "--from", folder),
            Throws.TypeOf<UsageException>().With.Message.Contains("--from")
        );
        File.WriteAllText(In("a.csv"), "1,2\n");
        Assert.That(
            () => Run("convert", In("a.csv"), "-o", In("a.bin")),
            Throws.TypeOf<DataException>().With.Message.Contains("Known endings")
        );
        Assert.That(
            () => Run("info", In("a.csv"), "--delimiter", "ab"),
            Throws.TypeOf<UsageException>().With.Message.Contains("single character")
        );
    }

    private string In(string name) => Path.Combine(folder, name);

    private static string Run(params string[] arguments)
    {
        var console = Console.Out;
        using var output = new StringWriter();
        Console.SetOut(output);
        try
        {
            var exitCode = DataCommand
                .Create()
                .Parse(arguments)
                .Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            Assert.That(exitCode, Is.Zero, output.ToString());
            return output.ToString();
        }
        finally
        {
            Console.SetOut(console);
        }
    }
}
