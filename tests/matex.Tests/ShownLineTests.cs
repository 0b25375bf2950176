using Matex.Tool.Comparing;

namespace Matex.Tool.Tests;

/// <summary>Of a line that is too long for a table its end is shown.</summary>
internal sealed class ShownLineTests
{
    [Test]
    public void ShortLinesAreShownWhole() => Assert.That(ShownLine.Of("loss 0.5"), Is.EqualTo("loss 0.5"));

    [Test]
    public void LongLinesAreShownFromTheirEnd()
    {
        var shown = ShownLine.Of(new string('=', 500) + " accuracy: 0.75");
        Assert.Multiple(() =>
        {
            Assert.That(shown, Has.Length.EqualTo(160));
            Assert.That(shown, Does.StartWith("… =").And.EndsWith("accuracy: 0.75"));
        });
    }
}
