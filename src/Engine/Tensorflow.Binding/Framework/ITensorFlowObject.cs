namespace Tensorflow;

/// <summary>A region of code with an entry and an exit: Python's context manager, used with <c>tf_with</c>.</summary>
public interface ITensorFlowObject : IDisposable
{
    void __enter__();

    void __exit__();
}
