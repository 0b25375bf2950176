using static Tensorflow.Binding;

namespace Tensorflow.Engine;

/// <summary>
/// Random numbers in functions that are differentiated. The gradient of a condition or a loop computes the function's
/// operations once more; those that draw random numbers have to give what they gave in the function itself.
/// </summary>
internal static class Redrawing
{
    /// <summary>The copy of an operation for a gradient gives again what the operation drew last.</summary>
    public static void Link(Operation copy, Operation original)
    {
        if (Draws(original))
            copy.Redraws = original.Redraws ?? original;
    }

    /// <summary>A copy that runs in an operation's place draws in its place, and before the copies that draw the same again.</summary>
    public static void Replace(Operation original, Operation copy)
    {
        if (!Draws(original))
            return;
        copy.IsInPlace = true;
        if (original.Redraws is not { } source)
        {
            original.InPlace = copy;
            foreach (var later in original.RedrawnInPlace)
                later._add_control_input(copy);
            return;
        }
        copy.Redraws = source;
        source.RedrawnInPlace.Add(copy);
        if (source.InPlace is { } first)
            copy._add_control_input(first);
    }

    /// <summary>The operations of a function that draw random numbers.</summary>
    public static Operation[] In(FunctionBody body) =>
        [.. TopologicalOrder.Of(body.Inputs, body.Outputs, body.Targets).Where(Draws)];

    /// <summary>The generator of the operation whose numbers are drawn again; null for an operation that draws its own.</summary>
    public static Operation? SourceOf(Operation operation) =>
        operation.Redraws is { } source ? (operation.IsInPlace ? source.InPlace ?? source : source) : null;

    /// <summary>Makes an operation of the gradient, after the operation whose functions' numbers are drawn again there.</summary>
    public static Operation After(Operation forward, FunctionBody[] functions, Func<Operation> make)
    {
        if (!Array.Exists(functions, static function => In(function).Length > 0))
            return make();
        Operation? made = null;
        tf_with(ops.control_dependencies([forward]), _ => made = make());
        return made!;
    }

    private static bool Draws(Operation operation) => RandomOperations.Types.Contains(operation.type);
}
