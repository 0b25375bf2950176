namespace Tensorflow.Graphs;

/// <summary>A graph of its own for the body of a function or a functional model.</summary>
public class FuncGraph : Graph, IDisposable
{
    public FuncGraph(string name)
    {
        Name = name;
        building_function = true;
    }

    public string Name { get; set; }

    /// <summary>The symbolic inputs.</summary>
    public Tensors Inputs { get; set; } = new Tensors();

    /// <summary>The symbolic outputs.</summary>
    public Tensors Outputs { get; set; } = new Tensors();

    public void Dispose() => GC.SuppressFinalize(this);
}
