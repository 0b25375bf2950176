using Tensorflow.NumPy;

namespace Tensorflow.Tests.NumPy;

/// <summary>Arrays are printed as TensorFlow.NET does.</summary>
public class TextTests
{
    [Test]
    public void ScalarsVectorsAndMatrices() =>
        Assert.Multiple(() =>
        {
            Assert.That(np.array(1.5f)[0].ToString(), Is.EqualTo("1.5"));
            Assert.That(np.arange(3).ToString(), Is.EqualTo("array([0, 1, 2])"));
            Assert.That(np.array(true, false).ToString(), Is.EqualTo("array([True, False])"));
            Assert.That(np.zeros(0).ToString(), Is.EqualTo("array([<empty>])"));
            Assert.That(
                np.arange(4).reshape((2, 2)).ToString(),
                Is.EqualTo($"array([[0, 1], {Environment.NewLine}[2, 3]])")
            );
        });

    [Test]
    public void Strings()
    {
        var words = np.array(new[] { "a", "bc", "d" });
        Assert.Multiple(() =>
        {
            Assert.That(words.ToString(), Is.EqualTo("array(['a', 'bc', 'd'])"));
            Assert.That(words[1].ToString(), Is.EqualTo("'bc'"));
            Assert.That(words[new Slice(1)].StringData(), Is.EqualTo(new[] { "bc", "d" }));
            Assert.That(words.Equals(np.array(new[] { "a", "bc", "d" })), Is.True);
            Assert.That(() => words + 1, Throws.TypeOf<InvalidArgumentError>());
        });
    }

    [Test]
    public void LongOnesAreShortened()
    {
        var text = NDArrayRender.ToString(np.arange(10_000).reshape((10, 10, 10, 10)));
        Assert.Multiple(() =>
        {
            Assert.That(np.arange(11).ToString(), Is.EqualTo("array([0, 1, 2, 3, 4, ..., 6, 7, 8, 9, 10])"));
            Assert.That(text, Does.StartWith("array([[[[0, 1, 2, 3, 4, 5, 6, 7, 8, 9],"));
            Assert.That(text, Does.EndWith("[9990, 9991, 9992, 9993, 9994, 9995, 9996, 9997, 9998, 9999]]]])"));
            Assert.That(
                NDArrayRender.ToString(np.arange(3).reshape((3, 1)), 2),
                Is.EqualTo($"array([[0], {Environment.NewLine} ... {Environment.NewLine}[2]])")
            );
        });
    }
}
