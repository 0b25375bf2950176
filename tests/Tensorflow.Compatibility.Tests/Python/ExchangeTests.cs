using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace Tensorflow.Compatibility.Tests.Python;

/// <summary>Models go from Keras to the engine and back: weights in HDF5, whole models in HDF5, SavedModels, GraphDefs.</summary>
[TestFixture]
internal sealed class ExchangeTests
{
    private readonly Dictionary<string, float[]> _engineOutputs = [];
    private string _folder = "";
    private KerasProcess _python = null!;
    private string _problems = "";
    private (float Loss, float[] Gradient) _graph;

    [OneTimeSetUp]
    public async Task Exchange()
    {
        _folder = Scratch.CreateFolder("exchange");
        _python = new KerasProcess(_folder);
        string engine = Directory.CreateDirectory(Path.Combine(_folder, "engine")).FullName;
        _graph = ExportedGraph.Write(engine);
        await _python.WaitFor("written");
        foreach (string name in Models.Names)
        {
            // Other weights than Keras's, so that what Keras computes can only come from the engine's files.
            IModel model = Models.Build(name);
            foreach (IVariableV1 weight in model.Weights)
            {
                weight.assign(tf.constant(weight.numpy() * 0.8f + 0.05f));
            }
            _engineOutputs[name] = Outputs(model, name);
            if (model.Weights.Count > 0)
            {
                model.save_weights(Path.Combine(engine, name + "_weights.h5"));
            }
            model.save(Path.Combine(engine, name + ".h5"));
            model.save(Path.Combine(engine, name));
        }
        _problems = await _python.Read();
    }

    [OneTimeTearDown]
    public void Stop() => _python?.Dispose();

    [Test]
    public void The_engine_loads_weights_of_Keras([ValueSource(typeof(Models), nameof(Models.Names))] string name)
    {
        IModel model = Models.Build(name);
        model.load_weights(Path.Combine(_folder, "keras", name + "_weights.h5"));
        Expect(Outputs(model, name), Saved("keras", $"{name}.outputs.npy"));
    }

    [Test]
    public void The_engine_loads_models_of_Keras(
        [ValueSource(typeof(Models), nameof(Models.Names))] string name,
        [Values(".h5", "")] string ending
    )
    {
        keras.backend.clear_session();
        IModel model = keras.models.load_model(Path.Combine(_folder, "keras", name + ending));
        Expect(Outputs(model, name), Saved("keras", $"{name}.outputs.npy"));
    }

    [Test]
    public void Keras_loads_what_the_engine_saves(
        [ValueSource(typeof(Models), nameof(Models.Names))] string name,
        [Values("weights", "h5", "tf")] string form
    )
    {
        string file = $"{name}.{form}.outputs.npy";
        Assert.That(Path.Combine(_folder, "engine", file), Does.Exist, ProblemsOf($"{name}.{form}:"));
        Expect(Saved("engine", file), _engineOutputs[name]);
    }

    [Test]
    public void TensorFlow_runs_a_graph_of_the_engine()
    {
        Expect(Saved("engine", "graph.loss.npy"), [_graph.Loss]);
        Expect(Saved("engine", "graph.gradient.npy"), _graph.Gradient);
    }

    private float[] Outputs(IModel model, string name)
    {
        Tensor inputs = np.load(Path.Combine(_folder, "keras", name + ".inputs.npy"));
        return ((Tensor)model.Apply(inputs, training: false)).numpy().ToArray<float>();
    }

    private string ProblemsOf(string what) =>
        string.Join(
            '\n',
            _problems.Split('\n').SkipWhile(line => !line.StartsWith(what, StringComparison.Ordinal)).Take(9)
        );

    private float[] Saved(string side, string file) => np.load(Path.Combine(_folder, side, file)).ToArray<float>();

    private static void Expect(float[] actual, float[] expected) =>
        Assert.That(actual, Is.EqualTo(expected).Within(1e-5f));
}
