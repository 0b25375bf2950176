using System.Reflection;
using Matex.Transparent.Interception;
using Matex.Transparent.Launch;

namespace Matex.Transparent.Tests.Interception;

[TestFixture]
internal sealed class WovenAssemblyTests
{
    private static readonly AssemblyName Name = new("Tensorflow.Binding, Version=0.200.0.0");

    [Test]
    public void AnUnsupportedVersionIsNamedWithTheSupportedOnes()
    {
        var woven = new WovenAttribute("Adapter", "0.1.0.0") { UnsupportedVersion = "0.150 to 0.160" };
        Assert.That(
            WovenAssembly.Problem(Name, [woven]),
            Does.Contain("Tensorflow.Binding 0.200.0.0").And.Contain("Adapter 0.1.0.0").And.Contain("0.150 to 0.160")
        );
    }

    [Test]
    public void ASupportedVersionIsNoProblem() =>
        Assert.That(WovenAssembly.Problem(Name, [new WovenAttribute("Adapter", "0.1.0.0")]), Is.Null);

    [Test]
    public void AProgramAloneIsNotEnded() =>
        Assert.That(
            () => WovenAssembly.RequireSupported(typeof(WovenAssemblyTests).Assembly, Job.Current),
            Throws.Nothing
        );
}
