namespace Tensorflow;

/// <summary>How gradients that reach one tensor on several ways are added; the engine adds them all at once.</summary>
public class AggregationMethod
{
    public static int ADD_N = 0;
    public static int DEFAULT = ADD_N;
    public static int EXPERIMENTAL_TREE = 1;
    public static int EXPERIMENTAL_ACCUMULATE_N = 2;
}
