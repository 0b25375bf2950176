using Matex.Tool.Comparing;

namespace Matex.Tool.Tests;

/// <summary>Lines with progress bars are shown as a terminal leaves them.</summary>
internal sealed class TerminalLineTests
{
    [TestCase("loss 0.5", "loss 0.5")]
    [TestCase("1/2 - loss 0.75\b\b\b\b\b\b\b\b\b\b\b\b\b\b\b2/2 - loss 0.5", "2/2 - loss 0.55")]
    [TestCase("first\rsecond", "second")]
    [TestCase("\b\b!", "!")]
    [TestCase("", "")]
    public void AsATerminalLeavesThem(string line, string shown) =>
        Assert.That(TerminalLine.Shown(line), Is.EqualTo(shown));
}
