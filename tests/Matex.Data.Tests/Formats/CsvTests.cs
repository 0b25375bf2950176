using System.Globalization;
using CsCheck;
using Matex.Data.Formats.Csv;
using Matex.Data.Sources;

namespace Matex.Data.Tests.Formats;

/// <summary>Delimited text.</summary>
internal sealed class CsvTests : FormatFixture
{
    private int files;

    [TestCase("1,2,0\n3,4,1\n", 2)]
    [TestCase("1,2,0\r\n3,4,1\r\n", 2)]
    [TestCase("1,2,0\n3,4,1", 2)]
    [TestCase("\n\n1,2,0\n\n\r\n3,4,1\n\n\r\n", 2)]
    [TestCase("\ufeff1,2,0\n3,4,1\n", 2)]
    [TestCase("a,b,label\n1,2,0\n3,4,1\n", 2)]
    [TestCase("\"a\nb\",b,label\n\"1\",2,0\n3,\"4\",1\n", 2)]
    [TestCase("1;2;0\n3;4;1\n", 2)]
    [TestCase("1\t2\t0\n3\t4\t1\n", 2)]
    [TestCase("1|2|0\n3|4|1\n", 2)]
    [TestCase("1 2 0\n3 4 1\n", 2)]
    [TestCase(" 1, 2, 0\n3 ,4 , 1.0\n", 2)]
    [TestCase("1,20e-1,0\n+3,4.000000000000000000001,1\n", 2)]
    [TestCase("1,2,0\n3,\"\n4\",1\n", 2)]
    public void Text(string text, int rows)
    {
        using var source = Open(Write(text));
        Assert.That(source.Rows, Is.EqualTo(rows));
        var (data, labels) = Reading.All(source);
        Assert.That(Reading.Numbers<float>(data), Is.EqualTo(new[] { 1f, 2, 3, 4 }));
        Assert.That(Reading.Numbers<long>(labels), Is.EqualTo(new long[] { 0, 1 }));
        Reading.IsTheSameInPieces(source);
    }

    [TestCase("0", 5, 6, 7)]
    [TestCase("1", 6, 5, 7)]
    [TestCase("-1", 7, 5, 6)]
    [TestCase("-3", 5, 6, 7)]
    [TestCase("b", 6, 5, 7)]
    [TestCase(null, 7, 5, 6)]
    public void TheLabelColumn(string? column, long label, float first, float second)
    {
        using var source = Open(Write("a,b,c\n5,6,7\n"), new() { LabelColumn = column });
        var (data, labels) = Reading.All(source);
        Assert.That(Reading.Numbers<long>(labels), Is.EqualTo(new[] { label }));
        Assert.That(Reading.Numbers<float>(data), Is.EqualTo(new[] { first, second }));
    }

    [Test]
    public void WithoutLabelsAndForRegression()
    {
        using var bare = Open(Write("1\n2\n"), new() { LabelColumn = "" });
        Assert.That((bare.Rows, bare.Labels), Is.EqualTo((2L, (RowField?)null)));
        using var measures = Open(Write("1,-0.5\n"), new() { Regression = true });
        Assert.That(Reading.Numbers<float>(Reading.All(measures).Labels), Is.EqualTo(new[] { -0.5f }));
    }

    [Test]
    public void AFolderOfFilesIsOneSet()
    {
        var folder = Directory.CreateDirectory(In("folder")).FullName;
        File.WriteAllText(Path.Combine(folder, "a.csv"), "x,y\n1,0\n2,1\n");
        File.WriteAllText(Path.Combine(folder, "b.csv"), "x,y\n3,2");
        File.WriteAllText(Path.Combine(folder, "c.csv"), "4,3\n");
        using var source = Open("folder");
        var (data, labels) = Reading.All(source);
        Assert.That(Reading.Numbers<float>(data), Is.EqualTo(new[] { 1f, 2, 3, 4 }));
        Assert.That(Reading.Numbers<long>(labels), Is.EqualTo(new long[] { 0, 1, 2, 3 }));
        Reading.IsTheSameInPieces(source);
        File.WriteAllText(Path.Combine(folder, "d.csv"), "1,2,3\n");
        Assert.That(
            Failure("folder").Message,
            Does.Contain("d.csv, line 1: it has 3 columns, but").And.Contain("a.csv")
        );
    }

    [Test]
    public void TheLineOfARowIsTold()
    {
        File.WriteAllText(In("one.csv"), "a,b,c\n1,2,0\n\n3,\"4\n\",1\n5,6,2\n");
        File.WriteAllText(In("two.csv"), "a,b,c\n7,8,1\n");
        using var rows = Open(["one.csv", "two.csv"]);
        Assert.That(rows.Place(2), Is.EqualTo((In("one.csv"), "line 6, column 3 (c)")));
        Assert.That(rows.Place(3), Is.EqualTo((In("two.csv"), "line 2, column 3 (c)")));
    }

    [TestCase("1,2,0\n3,4\n", "line 2: it has 2 fields, but the first line has 3")]
    [TestCase("1,2,0\n3,4,5,1\n", "line 2: it has 4 fields")]
    [TestCase("a,b,c\n1,2,0\n\n3,x y,1\n", "line 4, column 2 (b): 'x y' is not a number")]
    [TestCase("1,2,0\n3,,1\n", "line 2, column 2: the field is empty")]
    [TestCase("1,2,0\n\"3\n\",,1\n", "line 2, column 2: the field is empty")]
    [TestCase("1,2,0\n3,4,cat\n", "line 2, column 3: 'cat' is not a number")]
    [TestCase("1,2,0\n3,4,-2\n", "line 2, column 3: the label is -2, not a class")]
    [TestCase("1,2,0\n3,4,0.5\n", "line 2, column 3: the label is 0.5, not a class")]
    [TestCase("1,2,0\n3,\"4,1\n", "it ends within quotes")]
    [TestCase("1,2,0\r3,4,1\r", "its lines end with a carriage return alone")]
    [TestCase("\n\n", "it has blank lines only")]
    [TestCase("1\n2\n", "line 1: there is one column only")]
    [TestCase("\0a", "it is not text in UTF-8")]
    public void BadTextIsExplained(string text, string message)
    {
        var name = Write(text);
        Assert.That(Failure(name, new() { Format = "csv" }).Message, Does.Contain(name).And.Contain(message));
    }

    [Test]
    public void AnUnknownLabelColumnIsExplained()
    {
        Assert.That(
            Failure(Write("a,b\n1,2\n"), new() { LabelColumn = "c" }).Message,
            Does.Contain("there is no label column 'c'. Columns: a, b.")
        );
        Assert.That(
            Failure(Write("1,2\n"), new() { LabelColumn = "2" }).Message,
            Does.Contain("there is no label column '2'")
        );
    }

    [Test]
    public void RanksThatEachLookAtAPartFindTheSameRows()
    {
        // Lines of any length, blank ones and quoted line ends, cut anywhere.
        var field = Gen.OneOf(
            Gen.Int[0, 9999].Select(static i => $"{i}"),
            Gen.Int[0, 99].Select(static i => $"\"\n{i}\r\n\"")
        );
        var line = Gen.Select(field, field, Gen.Const("1"), static (a, b, c) => $"{a},{b},{c}");
        var end = Gen.OneOfConst("\n", "\r\n", "\n\n", "\r\n\r\n");
        var text = Gen.Select(Gen.Select(line, end, static (l, e) => l + e).Array[1, 30], Gen.Bool);
        text.Sample(
            sample =>
            {
                var (lines, header) = sample;
                var name = In("sample.csv");
                File.WriteAllText(name, (header ? "a,b,c\n" : "") + string.Concat(lines));
                using var alone = new CsvFormat().Open([name], new() { Header = header });
                Assert.That(alone.Rows, Is.EqualTo(lines.Length));
                var expected = Reading.All(alone);
                foreach (var size in new[] { 2, 3, 7 })
                {
                    var parts = ThreadRanks.Run(
                        size,
                        ranks =>
                        {
                            using var rows = new CsvFormat().Open([name], new() { Header = header, Ranks = ranks });
                            return (rows.Rows, Reading.All(rows).Data);
                        }
                    );
                    foreach (var (rows, data) in parts)
                    {
                        Assert.That(rows, Is.EqualTo(lines.Length));
                        Assert.That(data, Is.EqualTo(expected.Data));
                    }
                }
            },
            iter: 60,
            threads: 1
        );
    }

    [Test]
    public void LongFilesAreIndexed()
    {
        var name = Write(string.Concat(Enumerable.Range(0, 20_000).Select(static i => $"{i},{i % 100}.25,{i % 7}\n")));
        using var source = Open(name);
        Assert.That(source.Rows, Is.EqualTo(20_000));
        Assert.That(source.BlockRows, Is.InRange(500, 5000));
        var data = new byte[8];
        foreach (var row in new long[] { 19_999, 0, 10_000, 10_001, 10_005, 3, 12_345 })
        {
            source.Read(row, 1, data, []);
            Assert.That(Reading.Numbers<float>(data), Is.EqualTo(new[] { row, row % 100 + 0.25f }));
        }
    }

    [Test]
    public void NumbersAreThoseOfDotNet() =>
        Gen.OneOf(
                Gen.Int.Select(static bits =>
                    BitConverter.Int32BitsToSingle(bits).ToString("R", CultureInfo.InvariantCulture)
                ),
                Gen.Double[-1e6, 1e6].Select(static v => v.ToString("R", CultureInfo.InvariantCulture)),
                Gen.Double[-1, 1].Select(static v => v.ToString("0.######", CultureInfo.InvariantCulture)),
                Gen.Int.Select(static v => $"{v}"),
                Gen.Char["0123456789.-+eE "].Array[0, 12].Select(static text => new string(text))
            )
            .Sample(
                static text =>
                {
                    var (ours, mine) = (NumberText.TryParse(text, out float value), value);
                    var theirs = float.TryParse(
                        text,
                        NumberStyles.Float,
                        CultureInfo.InvariantCulture,
                        out var expected
                    );
                    Assert.That((ours, mine), Is.EqualTo((theirs, expected)), text);
                },
                iter: 20_000
            );

    private string Write(string text)
    {
        var name = $"{files++}.csv";
        File.WriteAllText(In(name), text);
        return name;
    }
}
