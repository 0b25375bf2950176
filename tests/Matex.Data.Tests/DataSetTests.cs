namespace Matex.Data.Tests;

/// <summary>Data sets from files in a program alone.</summary>
internal sealed class DataSetTests
{
    private string file = "";

    [SetUp]
    public void MakeFile() => file = Path.GetTempFileName();

    [TearDown]
    public void RemoveFile() => File.Delete(file);

    [Test]
    public void MinusOneAndOneAreTwoClasses()
    {
        using var data = Open("1,2,-1\n3,4,1\n5,6,1\n");
        Assert.That(data.Classes, Is.EqualTo(2));
        Assert.That(data.TrainingLabels.ToArray<int>(), Is.EqualTo(new[] { 0, 1, 1 }));
    }

    [Test]
    public void MinusOneAmongOthersIsNamedWithItsLine() =>
        Assert.That(
            () => Open("1,2,0\n3,4,-1\n5,6,1\n"),
            Throws.TypeOf<DataException>().With.Message.StartsWith($"{file}, line 2, column 3: the label is -1, but")
        );

    [Test]
    public void ALabelBeyondTheClassesIsNamedAsItIsRead()
    {
        using var data = Open("1,2,0\n3,4,1\n5,6,2\n", classes: 2);
        Assert.That(
            () => data.TrainingLabels,
            Throws
                .TypeOf<DataException>()
                .With.Message.StartsWith($"{file}, line 3, column 3: the label is 2, but class labels are")
                .And.Property(nameof(DataException.Place))
                .EqualTo("line 3, column 3")
        );
    }

    [Test]
    public void NoClassesAreRefused() =>
        Assert.That(() => Open("1,2,0\n", classes: 0), Throws.InstanceOf<ArgumentException>());

    private DataSet Open(string text, int? classes = null)
    {
        File.WriteAllText(file, text);
        return new(
            new DataSetOptions
            {
                Name = "CSV",
                TrainingFiles = [file],
                Labels = LabelEncoding.ClassIndex,
                Classes = classes,
            }
        );
    }
}
