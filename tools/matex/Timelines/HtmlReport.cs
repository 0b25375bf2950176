using System.Globalization;
using System.Net;
using System.Text;

namespace Matex.Tool.Timelines;

/// <summary>A page about a run: the ranks' steps, what they exchanged, and when. It needs no other file.</summary>
internal static class HtmlReport
{
    private const int Width = 960;
    private const int RowHeight = 22;

    /// <summary>More events than this are not drawn, so that browsers can show the page; the tables count all.</summary>
    private const int DrawnEvents = 4000;

    private const string Comparison = "comparing ";

    private const string Style = """
        body{font:15px/1.5 system-ui,sans-serif;max-width:66rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}
        table{border-collapse:collapse;margin:1rem 0}td,th{padding:.2rem .8rem;text-align:right;border-bottom:1px solid #ddd}
        td:first-child,th:first-child{text-align:left}.step{fill:#9ecae1}.collective{fill:#e6550d}text{font-size:12px}line{stroke:#ddd}
        """;

    public static string Write(Timeline timeline, string title)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">");
        page.Append(CultureInfo.InvariantCulture, $"<title>{Text(title)}</title><style>{Style}</style></head><body>\n");
        page.Append(CultureInfo.InvariantCulture, $"<h1>{Text(title)}</h1>\n");
        page.Append("<h2>Timeline</h2>\n<p>Steps are blue, collectives orange; point at one for its name.</p>\n")
            .Append(Drawing(timeline));
        page.Append("<h2>Ranks</h2>\n").Append(Ranks(timeline));
        page.Append("<h2>What was exchanged</h2>\n<p>Calls, bytes and times of all ranks together.</p>\n")
            .Append(Exchanges(timeline));
        return page.Append("</body></html>\n").ToString();
    }

    private static string Ranks(Timeline timeline) =>
        Table(
            ["rank", "steps", "median ms", "slowest ms", "in collectives ms", "share of step time"],
            timeline.Ranks.Select(rank =>
            {
                var steps = timeline.Steps(rank).Select(static step => step.Duration).Order().ToArray();
                var waiting = timeline.Collectives.Where(item => item.Rank == rank).Sum(static item => item.Duration);
                var total = steps.Sum();
                return new[]
                {
                    $"{rank}",
                    $"{steps.Length}",
                    steps.Length == 0 ? "–" : Number(steps[steps.Length / 2]),
                    steps.Length == 0 ? "–" : Number(steps[^1]),
                    Number(waiting),
                    total > 0 ? (waiting / total).ToString("P0", CultureInfo.InvariantCulture) : "–",
                };
            })
        );

    private static string Exchanges(Timeline timeline) =>
        Table(
            ["collective", "calls", "bytes", "total ms", "mean ms"],
            timeline
                .Collectives.GroupBy(static item => Kind(item.Name))
                .OrderByDescending(static group => group.Sum(static item => item.Duration))
                .Select(static group =>
                    new[]
                    {
                        group.Key,
                        $"{group.Count()}",
                        group.Sum(static item => item.Bytes).ToString("N0", CultureInfo.InvariantCulture),
                        Number(group.Sum(static item => item.Duration)),
                        Number(group.Average(static item => item.Duration)),
                    }
                )
        );

    /// <summary>Comparisons at the start are made for each variable; the table has one row for all of them.</summary>
    private static string Kind(string name) =>
        name.StartsWith(Comparison, StringComparison.Ordinal) ? "comparing first values and feeds" : name;

    private static string Drawing(Timeline timeline)
    {
        var events = timeline.Events.OrderByDescending(static item => item.Duration).Take(DrawnEvents).ToArray();
        if (events.Length == 0)
        {
            return "<p>Nothing was recorded.</p>\n";
        }
        var begin = events.Min(static item => item.Start);
        var scale = Width / Math.Max(1e-9, events.Max(static item => item.Start + item.Duration) - begin);
        var ranks = timeline.Ranks.ToList();
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<svg width=\"{Width + 60}\" height=\"{(ranks.Count + 1) * RowHeight}\">\n"
        );
        foreach (var rank in ranks)
        {
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text x=\"0\" y=\"{ranks.IndexOf(rank) * RowHeight + 14}\">rank {rank}</text>\n"
            );
        }
        svg.Append(Axis(Width / scale, ranks.Count * RowHeight));
        // Steps first, so that the collectives within them lie on top.
        foreach (var item in events.OrderByDescending(static item => item.Category == "step"))
        {
            var top = ranks.IndexOf(item.Rank) * RowHeight + 2;
            var (left, width) = (60 + (item.Start - begin) * scale, Math.Max(0.3, item.Duration * scale));
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<rect class=\"{(item.Category == "step" ? "step" : "collective")}\" x=\"{left:0.##}\" y=\"{top}\" "
            );
            svg.Append(
                CultureInfo.InvariantCulture,
                $"width=\"{width:0.##}\" height=\"{RowHeight - 6}\"><title>{Text(item.Name)}: {item.Duration:0.###} ms</title></rect>\n"
            );
        }
        return svg.Append("</svg>\n").ToString();
    }

    /// <summary>Milliseconds since the first event, at a few round numbers.</summary>
    private static string Axis(double length, int top)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(length)));
        var interval = power / (length / power < 3 ? 4 : 1);
        var axis = new StringBuilder();
        for (var time = 0.0; time <= length; time += interval)
        {
            axis.Append(
                CultureInfo.InvariantCulture,
                $"<line x1=\"{60 + time / length * Width:0.##}\" x2=\"{60 + time / length * Width:0.##}\" y1=\"0\" y2=\"{top}\"/>"
            );
            axis.Append(
                CultureInfo.InvariantCulture,
                $"<text x=\"{60 + time / length * Width:0.##}\" y=\"{top + 14}\">{Number(time)} ms</text>\n"
            );
        }
        return axis.ToString();
    }

    private static string Table(string[] heads, IEnumerable<string[]> rows)
    {
        string Row(string[] cells, string tag) =>
            "<tr>" + string.Concat(cells.Select(cell => $"<{tag}>{Text(cell)}</{tag}>")) + "</tr>\n";
        return "<table>\n" + Row(heads, "th") + string.Concat(rows.Select(row => Row(row, "td"))) + "</table>\n";
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
