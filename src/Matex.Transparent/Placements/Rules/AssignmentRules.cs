using System.Collections.Frozen;

namespace Matex.Transparent.Placements.Rules;

/// <summary>Variables are replicated: what is assigned to one, or updates one, is made whole first.</summary>
internal static class AssignmentRules
{
    private static readonly string[] Assignments =
    [
        "Assign",
        "AssignAdd",
        "AssignSub",
        "AssignVariableOp",
        "AssignAddVariableOp",
        "AssignSubVariableOp",
        "ResourceStridedSliceAssign",
        "StridedSliceAssign",
    ];

    private static readonly string[] Optimizers =
    [
        "AdaMax",
        "Adadelta",
        "Adagrad",
        "AdagradDA",
        "AdagradV2",
        "Adam",
        "AddSign",
        "CenteredRMSProp",
        "Ftrl",
        "FtrlV2",
        "GradientDescent",
        "KerasMomentum",
        "Momentum",
        "PowerSign",
        "ProximalAdagrad",
        "ProximalGradientDescent",
        "RMSProp",
    ];

    private static readonly string[] Scatters =
    [
        "Add",
        "Div",
        "Max",
        "Min",
        "Mul",
        "NdAdd",
        "NdSub",
        "NdUpdate",
        "Sub",
        "Update",
    ];

    /// <summary>All operations that change a variable.</summary>
    public static FrozenSet<string> Types { get; } =
        Assignments
            .Concat(Optimizers.SelectMany(static name => new[] { "Apply" + name, "ResourceApply" + name }))
            .Concat(Optimizers.SelectMany(static name => new[] { "SparseApply" + name, "ResourceSparseApply" + name }))
            .Concat(Scatters.SelectMany(static name => new[] { "Scatter" + name, "ResourceScatter" + name }))
            .ToFrozenSet(StringComparer.Ordinal);

    public static void Register(RuleBook book)
    {
        foreach (var type in Types)
        {
            book.Add(Outcome.Whole, type);
        }
    }
}
