namespace Tensorflow;

public static partial class Binding
{
    /// <summary>Python's functools.</summary>
    public static class functools
    {
        public static PartialFunc<Tin, Tout> partial<Tin, Tout>(Func<Tin, Tout> func, Tin arg) =>
            new() { args = arg, invoke = func };
    }

    /// <summary>A function with its argument given.</summary>
    public class PartialFunc<Tin, Tout>
    {
        public Tin args { get; set; } = default!;

        public object[] keywords { get; set; } = [];

        public Func<Tin, Tout> invoke { get; set; } = null!;
    }
}
