namespace Tensorflow;

public partial class Operation
{
    /// <summary>The random operation whose last numbers this one gives again (<see cref="Engine.Redrawing"/>).</summary>
    internal Operation? Redraws { get; set; }

    /// <summary>Is this a copy of an operation of a function, which runs in its place?</summary>
    internal bool IsInPlace { get; set; }

    /// <summary>The copy that runs in the place of this operation of a function.</summary>
    internal Operation? InPlace { get; set; }

    /// <summary>Copies in the place of operations that give this one's numbers again.</summary>
    internal List<Operation> RedrawnInPlace { get; } = [];
}
