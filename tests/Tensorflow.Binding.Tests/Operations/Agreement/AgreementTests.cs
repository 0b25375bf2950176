using System.Globalization;
using Tensorflow.Tests.Python;
using Tensorflow.Tests.Runtime;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Operations.Agreement;

/// <summary>Functions of TensorFlow.NET give what TensorFlow gives: held to its values, and to itself where it is at hand.</summary>
public class AgreementTests
{
    private static readonly AgreementCase[] s_cases = [.. ImageCases.All, .. BoxCases.All, .. MathCases.All];

    /// <summary>Random operations begin anew: eager ones go on where the last with the same seeds ended.</summary>
    [SetUp]
    public void ForgetStates() => tf.Runner.ClearEagerOperationMap();

    private static IEnumerable<TestCaseData> Cases() =>
        s_cases.Select(static c => new TestCaseData(c).SetArgDisplayNames(c.Name));

    [TestCaseSource(nameof(Cases))]
    public void Result_is_that_of_TensorFlow(AgreementCase given) =>
        Check(given, [.. given.Compute().Select(static r => (r.shape, Values(r)))]);

    [TestCaseSource(nameof(Cases))]
    public void A_graph_gives_the_same(AgreementCase given)
    {
        using var scope = new GraphScope();
        var results = given.Compute();
        var inDouble = results.Select(static r => tf.cast(r, TF_DataType.TF_DOUBLE)).ToArray();
        using var session = tf.Session(scope.Graph);
        var values = session.run(inDouble);
        for (var i = 0; i < results.Length; i++)
            Assert.That(results[i].shape.is_compatible_with(values[i].shape), $"{results[i].shape}, {values[i].shape}");
        Check(given, [.. values.Select(static v => (v.shape, v.ToArray<double>()))]);
    }

    private static void Check(AgreementCase given, (Shape Shape, double[] Values)[] results)
    {
        var parts = given.Expected.Split(';');
        Assert.That(results, Has.Length.EqualTo(parts.Length));
        for (var i = 0; i < parts.Length; i++)
        {
            var (shape, values) = results[i];
            var expected = parts[i].Split(':');
            Assert.That(string.Join(',', shape.dims), Is.EqualTo(expected[0].Trim()), $"shape of result {i}");
            var sum = values.Select(static (v, k) => v * Weight(k)).Sum();
            var size = values.Select(static (v, k) => Math.Abs(v) * Weight(k)).Sum();
            Assert.That(
                sum,
                Is.EqualTo(double.Parse(expected[1], CultureInfo.InvariantCulture))
                    .Within(given.Tolerance * (1e-3 + size)),
                $"result {i}"
            );
        }
    }

    [Test]
    public void All_elements_are_those_of_TensorFlow()
    {
        var folder = Directory.CreateTempSubdirectory("agreement").FullName;
        try
        {
            var program = string.Join('\n', s_cases.Select(c => $"case('{c.Name}', lambda: ({c.Python}))"));
            PythonTensorFlow.Run(folder, $"{Inputs.Python}\n{WriteCases}\n{program}");
            Assert.Multiple(() =>
            {
                foreach (var given in s_cases)
                    Compare(folder, given);
            });
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private const string WriteCases = """
        def case(name, f):
            for i, r in enumerate(flat(f())):
                r = tf.convert_to_tensor(r)
                a = np.ascontiguousarray(r.numpy().astype(np.float64)).reshape(-1)
                np.concatenate([[r.shape.rank], r.shape.as_list(), a]).astype(np.float64).tofile('%s.%d' % (name, i))
                print(name, i, ','.join(map(str, r.shape.as_list())), sum((0.3 + k * 0.7 % 1.9) * v for k, v in enumerate(a.tolist())))
        """;

    private static void Compare(string folder, AgreementCase given)
    {
        var results = given.Compute();
        for (var i = 0; i < results.Length; i++)
        {
            var bytes = File.ReadAllBytes(Path.Combine(folder, $"{given.Name}.{i}"));
            var numbers = new double[bytes.Length / sizeof(double)];
            System.Buffer.BlockCopy(bytes, 0, numbers, 0, bytes.Length);
            var rank = (int)numbers[0];
            Assert.That(
                results[i].shape.dims,
                Is.EqualTo(numbers[1..(rank + 1)].Select(static d => (long)d)),
                given.Name
            );
            var values = Values(results[i]);
            for (var k = 0; k < values.Length; k++)
            {
                var expected = numbers[rank + 1 + k];
                Assert.That(
                    values[k],
                    Is.EqualTo(expected).Within(given.Tolerance * (1 + Math.Abs(expected))),
                    $"{given.Name}, result {i}, element {k}"
                );
            }
        }
    }

    private static double Weight(int index) => 0.3 + (index * 0.7 % 1.9);

    private static double[] Values(Tensor tensor) => tf.cast(tensor, TF_DataType.TF_DOUBLE).ToArray<double>();
}
