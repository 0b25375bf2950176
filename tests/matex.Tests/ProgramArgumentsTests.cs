using Matex.Tool;

namespace Matex.Tool.Tests;

[TestFixture]
internal sealed class ProgramArgumentsTests
{
    [TestCase("run -n 4 app.dll", "run -n 4", "app.dll")]
    [TestCase("run -n 4 -- app.dll -n 8 --epochs 2", "run -n 4", "app.dll -n 8 --epochs 2")]
    [TestCase("run -n 4 app.dll -- x", "run -n 4", "app.dll -- x")]
    [TestCase("run -n4 app.dll", "run -n4", "app.dll")]
    [TestCase("run --ranks=4 --verbose app.dll --help", "run --ranks=4 --verbose", "app.dll --help")]
    [TestCase("compare -n 2 --json out.json app.dll 3", "compare -n 2 --json out.json", "app.dll 3")]
    [TestCase("compare --help", "compare --help", "")]
    [TestCase("run -n", "run -n", "")]
    [TestCase("doctor app.dll", "doctor app.dll", "")]
    [TestCase("", "", "")]
    public void TheProgramsArgumentsAreItsOwn(string line, string own, string program)
    {
        var split = ProgramArguments.Split(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.That(string.Join(' ', split.Own), Is.EqualTo(own));
        Assert.That(string.Join(' ', split.Program), Is.EqualTo(program));
    }
}
