using Matex.Transparent.Reporting;

namespace Matex.Transparent.Tests.Reporting;

internal sealed class PrefixWriterTests
{
    [Test]
    public void EachLineGetsThePrefixOnce()
    {
        var inner = new StringWriter();
        using (var writer = new PrefixWriter(inner, "[1] "))
        {
            writer.Write("a");
            writer.Write('b');
            writer.WriteLine(3);
            writer.Write("c\nd\n");
            writer.WriteLine();
            writer.Write("end");
        }
        Assert.That(inner.ToString(), Is.EqualTo("[1] ab3\n[1] c\n[1] d\n[1] \n[1] end\n"));
    }

    [Test]
    public void ALineIsWrittenAsOnePiece()
    {
        var inner = new StringWriter();
        using var writer = new PrefixWriter(inner, "[1] ");
        writer.Write("half");
        Assert.That(inner.ToString(), Is.Empty);
        writer.WriteLine(" and half");
        Assert.That(inner.ToString(), Is.EqualTo("[1] half and half\n"));
    }
}
