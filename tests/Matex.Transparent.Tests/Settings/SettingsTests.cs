namespace Matex.Transparent.Tests;

internal sealed class SettingsTests
{
    [Test]
    public void WithoutVariablesAllIsDefault() => Assert.That(Read(), Is.EqualTo(new Settings()));

    [Test]
    public void EmptyVariablesAreDefaults() => Assert.That(Read(("MATEX_CHECK", "")), Is.EqualTo(new Settings()));

    [Test]
    public void EachVariableIsRead()
    {
        var settings = Read(
            ("MATEX", "off"),
            ("MATEX_SEED", "7"),
            ("MATEX_BATCH", "per-rank"),
            ("MATEX_OUTPUT", "prefix"),
            ("MATEX_CHECK", "off"),
            ("MATEX_RULES", "discover"),
            ("MATEX_BATCHNORM", "local"),
            ("MATEX_SUMS", "whole"),
            ("MATEX_COMPRESSION", "bf16"),
            ("MATEX_MEMORY", "4G"),
            ("MATEX_TIMEOUT", "1.5"),
            ("MATEX_THREADS", "3"),
            ("MATEX_MPI_LIBRARY", "libmpi.so.40"),
            ("MATEX_DATA", "contiguous"),
            ("MATEX_DATA_MEMORY", "100k"),
            ("MATEX_DUMP", "run.json"),
            ("MATEX_TRACE", "run.trace")
        );
        var expected = new Settings
        {
            Enabled = false,
            Seed = 7,
            Batch = BatchMeaning.PerRank,
            Output = OutputMode.Prefix,
            Check = CheckInterval.Off,
            Rules = RuleSource.Discover,
            BatchNorm = BatchNormStatistics.Local,
            Sums = BatchSums.Whole,
            Compression = GradientCompression.Bf16,
            Memory = 4L << 30,
            Timeout = TimeSpan.FromSeconds(1.5),
            Threads = 3,
            MpiLibrary = "libmpi.so.40",
            Data = DataDistribution.Contiguous,
            DataMemory = 100L << 10,
            Dump = "run.json",
            Trace = "run.trace",
        };
        Assert.That(settings, Is.EqualTo(expected));
    }

    [Test]
    public void SumsOfWholeBatchesTakeOneThreadUnlessSaidOtherwise()
    {
        Assert.That(Read().ThreadsOf(wholeSums: true), Is.EqualTo(1));
        Assert.That(Read(("MATEX_THREADS", "3")).ThreadsOf(wholeSums: true), Is.EqualTo(3));
        Assert.That(Read().ThreadsOf(wholeSums: false), Is.Null);
    }

    [TestCase("", false)]
    [TestCase("MATEX_SEED=1", true, Description = "A run with a seed of its own is meant to be compared.")]
    [TestCase("MATEX_SEED=1 MATEX_SUMS=parts", false)]
    [TestCase("MATEX_SEED=1 MATEX_COMPRESSION=fp16", false)]
    [TestCase("MATEX_SEED=1 MATEX_BATCHNORM=local", false)]
    [TestCase("MATEX_SUMS=whole", true)]
    [TestCase("MATEX_SUMS=auto", false)]
    public void SumsAreWholeWhereRunsAreCompared(string variables, bool whole)
    {
        var pairs = variables
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(static text => text.Split('='))
            .Select(static pair => (pair[0], pair[1]));
        Assert.That(Read([.. pairs]).WholeSums, Is.EqualTo(whole));
    }

    [TestCase("MATEX", "maybe")]
    [TestCase("MATEX_SUMS", "exact")]
    [TestCase("MATEX_SEED", "-1")]
    [TestCase("MATEX_SEED", "1e3")]
    [TestCase("MATEX_BATCH", "local")]
    [TestCase("MATEX_BATCH", "0")]
    [TestCase("MATEX_TIMEOUT", "-5")]
    [TestCase("MATEX_TIMEOUT", "NaN")]
    [TestCase("MATEX_THREADS", "0")]
    [TestCase("MATEX_MEMORY", "4GB")]
    [TestCase("MATEX_MEMORY", "G")]
    [TestCase("MATEX_MEMORY", "99999999999T")]
    public void MalformedValueIsNamedWithWhatIsAccepted(string name, string value)
    {
        var option = Options.All.Single(option => option.Name == name);
        Assert.That(
            () => Read((name, value)),
            Throws
                .TypeOf<SettingsException>()
                .With.Message.StartsWith($"{name}={value} ")
                .And.Message.Contains(option.Values)
        );
    }

    [Test]
    public void UnknownVariableIsAnErrorThatListsAllValidOnes()
    {
        var thrown = Assert.Throws<SettingsException>(() => Read(("MATEX_SEEDS", "1"), ("MATEX_FOO", "2")));
        Assert.That(thrown!.Message, Does.StartWith("MATEX_FOO is not a setting\nMATEX_SEEDS is not a setting\n"));
        Assert.That(Options.All.Select(option => option.Name), Has.All.Matches<string>(thrown.Message.Contains));
    }

    [Test]
    public void VariablesOfOthersAreNotLookedAt() => Assert.That(Read(("MATEXTRA", "1")), Is.EqualTo(new Settings()));

    [Test]
    public void DocumentationHasTheTableOfTheDeclarations()
    {
        var file = Path.Combine(Repository.Root, "docs", "configuration.md");
        Assert.That(
            File.ReadAllText(file),
            Does.Contain(SettingsTable.Markdown()),
            $"expected:\n{SettingsTable.Markdown()}"
        );
    }

    private static Settings Read(params (string Name, string Value)[] variables)
    {
        var environment = variables.ToDictionary(variable => variable.Name, variable => variable.Value);
        return Settings.Read(environment.Keys, environment.GetValueOrDefault);
    }
}
