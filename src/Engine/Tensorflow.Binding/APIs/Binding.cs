namespace Tensorflow;

public static partial class Binding
{
    /// <summary>Stands for an unknown dimension.</summary>
    public static readonly int Unknown = -1;

    public static readonly object? None = null;

    private static TextWriter? s_output;

    /// <summary>Where <c>print</c> writes: the console unless a program says otherwise.</summary>
    public static TextWriter tf_output_redirect
    {
        get => s_output ?? Console.Out;
        set
        {
            s_output?.Flush();
            s_output = value;
        }
    }
}
