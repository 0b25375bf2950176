using System.Globalization;
using Matex.Launching.Running;

namespace Matex.Testing.Tests;

[TestFixture]
internal sealed class ExcerptTests
{
    private static IEnumerable<string> Frames(int count) =>
        Enumerable.Range(1, count).Select(n => "   at " + n.ToString(CultureInfo.InvariantCulture));

    [Test]
    public void FewLinesAreShownAsTheyAre()
    {
        string[] lines = ["Unhandled exception. A: b", .. Frames(19)];
        Assert.That(Excerpt.Of(lines), Is.EqualTo(lines));
    }

    [Test]
    public void WhatTheErrorSaysIsShownAboveALongStack()
    {
        string[] lines = ["earlier", "Unhandled exception. A: b", .. Frames(60)];
        Assert.That(
            Excerpt.Of(lines),
            Is.EqualTo([.. lines[1..9], "... 41 more line(s) ...", .. lines[50..]]).AsCollection
        );
    }

    [Test]
    public void TheEndIsShownWhereNoErrorIsFoundOrTheErrorIsInIt(
        [Values("note", "Matex: rank 1 of 2 (n): c")] string last
    )
    {
        string[] lines = [.. Frames(60), last];
        Assert.That(Excerpt.Of(lines), Is.EqualTo(lines[41..]));
    }
}
