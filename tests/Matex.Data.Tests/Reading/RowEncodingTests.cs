using System.Runtime.InteropServices;
using CsCheck;
using Matex.Data.Reading;
using Matex.Data.Sources;

namespace Matex.Data.Tests.Reading;

internal sealed class RowEncodingTests
{
    [Test]
    public void EveryTypeIsDividedAndConverted()
    {
        Assert.Multiple(() =>
        {
            Check<byte>(ElementType.UInt8, [0, 51, 255], [0, 0.2f, 1]);
            Check<sbyte>(ElementType.Int8, [-51, 0, 102], [-0.2f, 0, 0.4f]);
            Check<ushort>(ElementType.UInt16, [0, 65535], [0, 257]);
            Check<short>(ElementType.Int16, [-255, 510], [-1, 2]);
            Check<uint>(ElementType.UInt32, [0, 510], [0, 2]);
            Check<int>(ElementType.Int32, [-510, 255], [-2, 1]);
            Check<ulong>(ElementType.UInt64, [255], [1]);
            Check<long>(ElementType.Int64, [-255], [-1]);
            Check<Half>(ElementType.Float16, [(Half)127.5f], [0.5f]);
            Check<float>(ElementType.Float32, [-127.5f, float.PositiveInfinity], [-0.5f, float.PositiveInfinity]);
            Check<double>(ElementType.Float64, [25.5], [0.1f]);
        });
    }

    [Test]
    public void OneHotRowsHaveASingleOne() =>
        Gen.Select(Gen.Int[1, 50], Gen.Int[0, 49])
            .Where((classes, label) => label < classes)
            .Sample(
                (classes, label) =>
                {
                    var row = Encode(new(1, LabelEncoding.OneHot, new(classes)), label, classes);
                    var numbers = MemoryMarshal.Cast<byte, float>(row).ToArray();
                    return numbers.Length == classes && numbers[label] == 1 && numbers.Sum() == 1;
                }
            );

    [TestCase(-1)]
    [TestCase(3)]
    public void LabelsOutOfRangeAreNamed(long label) =>
        Assert.That(
            () => Encode(new(1, LabelEncoding.ClassIndex, new(3)), label, 1),
            Throws
                .TypeOf<DataException>()
                .With.Message.Contains($"numbers, row 7: the label is {label}, but class labels are")
        );

    [Test]
    public void TheNumberOfClassesComesFromAllRanksLabels() =>
        Gen.Select(Gen.Long[0, 40], Gen.Int[1, 17])
            .Sample(
                (rows, ranks) =>
                {
                    var found = ThreadRanks.Run(
                        ranks,
                        group =>
                            LabelScan.Classes([new NumberedRows(rows)], LabelEncoding.OneHot, new() { Ranks = group })
                    );
                    return found.All(classes => classes == new ClassLabels((int)Math.Min(rows, 10)));
                },
                iter: 40
            );

    [TestCase(-1, "row 0: the label is -1, but class labels are whole numbers from 0 (or -1 and 1")]
    [TestCase(-5, "row 0: the label is -5")]
    public void ABadLabelOnOneRankIsToldOnAll(long first, string message) =>
        Assert.That(
            () =>
                ThreadRanks.Run(
                    3,
                    ranks =>
                        LabelScan.Classes([new NumberedRows(9, first)], LabelEncoding.OneHot, new() { Ranks = ranks })
                ),
            Throws.TypeOf<DataException>().With.Message.Contains(message)
        );

    /// <summary>As in MaTEx's files of two classes; whether there are other labels is known from all ranks and files.</summary>
    [TestCase("-1 1 1 -1 1", "1 1", 2, true)]
    [TestCase("-1 -1 -1", "-1", 2, true)]
    [TestCase("1 1 1", "-1", 2, true)]
    [TestCase("1 1 1", "1", 2, false)]
    [TestCase("0 1 2", "1", 3, false)]
    public void MinusOneAndOneAreTwoClasses(string training, string test, int classes, bool areSigns)
    {
        foreach (var size in new[] { 1, 2, 4 })
        {
            var found = ThreadRanks.Run(
                size,
                ranks =>
                    LabelScan.Classes(
                        [new LabelledRows(Labels(training)), new LabelledRows(Labels(test))],
                        LabelEncoding.OneHot,
                        new() { Ranks = ranks }
                    )
            );
            Assert.That(found, Is.All.EqualTo(new ClassLabels(classes, areSigns)));
        }
    }

    [TestCase("-1 1 0 1", "1")]
    [TestCase("-1 1 1 1", "2")]
    [TestCase("-1 1 1 1", "0 1")]
    public void MinusOneAmongOtherLabelsIsAnError(string training, string test) =>
        Assert.That(
            () =>
                ThreadRanks.Run(
                    3,
                    ranks =>
                        LabelScan.Classes(
                            [new LabelledRows(Labels(training)), new LabelledRows(Labels(test))],
                            LabelEncoding.OneHot,
                            new() { Ranks = ranks }
                        )
                ),
            Throws.TypeOf<DataException>().With.Message.Contains("labelled, row 0: the label is -1")
        );

    [Test]
    public void SignsAreEncodedAsTheFirstAndTheSecondClass()
    {
        var signs = new ClassLabels(2, AreSigns: true);
        Assert.Multiple(() =>
        {
            Assert.That(
                MemoryMarshal.Cast<byte, float>(Encode(new(1, LabelEncoding.OneHot, signs), -1, 2))[0],
                Is.EqualTo(1)
            );
            Assert.That(
                MemoryMarshal.Cast<byte, float>(Encode(new(1, LabelEncoding.OneHot, signs), 1, 2))[1],
                Is.EqualTo(1)
            );
            Assert.That(MemoryMarshal.Read<int>(Encode(new(1, LabelEncoding.ClassIndex, signs), -1, 1)), Is.Zero);
            Assert.That(MemoryMarshal.Read<int>(Encode(new(1, LabelEncoding.ClassIndex, signs), 1, 1)), Is.EqualTo(1));
            Assert.That(
                () => Encode(new(1, LabelEncoding.ClassIndex, signs), 0, 1),
                Throws.TypeOf<DataException>().With.Message.Contains("the label is 0, but class labels are -1 and 1")
            );
        });
    }

    [Test]
    public void SplitsLoseNoRow() =>
        Gen.Select(Gen.Long[0, 1000], Gen.Double[0, 60], Gen.Double[0, 40])
            .Sample(
                (rows, validation, test) =>
                {
                    var split = SplitRows.Of(rows, validation, test);
                    return split.Training + split.Test + split.Validation == rows
                        && split is { Training: >= 0, Test: >= 0, Validation: >= 0 }
                        && Math.Abs(split.Validation - rows * validation / 100) < 1.001
                        && Math.Abs(split.Test - rows * test / 100) < 1.001;
                }
            );

    [TestCase(100, 29, 14, 57, 14, 29)]
    [TestCase(10, 10, 0, 9, 0, 1)]
    public void PercentagesAreExact(
        long rows,
        double validation,
        double test,
        long training,
        long tested,
        long validated
    ) => Assert.That(SplitRows.Of(rows, validation, test), Is.EqualTo(new SplitRows(training, tested, validated)));

    private static void Check<T>(ElementType type, T[] raw, float[] expected)
        where T : unmanaged
    {
        var result = new float[raw.Length];
        Numbers.ToSingle(type, MemoryMarshal.AsBytes(raw.AsSpan()), result, 255);
        Assert.That(result, Is.EqualTo(expected), type.ToString());
    }

    private static long[] Labels(string text) => [.. text.Split(' ').Select(long.Parse)];

    private static byte[] Encode(RowEncoding encoding, long label, int width)
    {
        var source = new NumberedRows(1);
        var target = new byte[width * 4];
        encoding.EncodeLabel(
            source,
            7,
            source.Labels!,
            MemoryMarshal.AsBytes(new ReadOnlySpan<long>(in label)),
            target
        );
        return target;
    }
}
