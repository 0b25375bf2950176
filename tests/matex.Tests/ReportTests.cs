using System.Xml.Linq;
using Matex.Tool.Timelines;

namespace Matex.Tool.Tests;

internal sealed class ReportTests
{
    private const string Trace = """
        {"displayTimeUnit":"ms","traceEvents":[
        {"name":"process_name","ph":"M","pid":0,"args":{"name":"rank 0"}},
        {"name":"step 2","cat":"step","ph":"X","ts":1000,"dur":4000,"pid":0,"tid":0},
        {"name":"gradients <w>","cat":"collective","ph":"X","ts":4000,"dur":1000,"pid":0,"tid":1,"args":{"bytes":4096}},
        {"name":"process_name","ph":"M","pid":1,"args":{"name":"rank 1"}},
        {"name":"step 2","cat":"step","ph":"X","ts":1000,"dur":5000,"pid":1,"tid":0}]}
        """;

    [Test]
    public void ThePageHasEveryRankAndEveryCollective()
    {
        var page = XDocument.Parse(Page(Trace).Replace("<!DOCTYPE html>", "").Replace("<meta charset=\"utf-8\">", ""));
        var rows = page.Descendants("tr")
            .Select(static row => string.Join('|', row.Elements().Select(static cell => cell.Value)))
            .ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(rows, Does.Contain("0|1|4|4|1|25 %"));
            Assert.That(rows, Does.Contain("1|1|5|5|0|0 %"));
            Assert.That(rows, Does.Contain("gradients <w>|1|4,096|1|1"));
            Assert.That(page.Descendants("rect").Count(), Is.EqualTo(3));
        });
    }

    [Test]
    public void ATimelineWithoutEventsGivesAPage() =>
        Assert.That(Page("""{"traceEvents":[]}"""), Does.Contain("Nothing was recorded"));

    [TestCase("{}")]
    [TestCase("no JSON")]
    public void AnotherFileIsRefused(string text) =>
        Assert.That(() => Page(text), Throws.TypeOf<UsageException>().With.Message.Contains("MATEX_TRACE"));

    [Test]
    public void AMissingFileIsNamed() =>
        Assert.That(
            () => Timeline.Read("absent.json"),
            Throws.TypeOf<FileNotFoundException>().With.Message.Contains("absent.json")
        );

    private static string Page(string trace)
    {
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{Guid.NewGuid():N}.json");
        File.WriteAllText(file, trace);
        try
        {
            return HtmlReport.Write(Timeline.Read(file), "run");
        }
        finally
        {
            File.Delete(file);
        }
    }
}
