namespace Tensorflow.Engine;

/// <summary>The operations with which optimizers change variables, for resource and for reference variables.</summary>
internal static class OptimizerOperations
{
    public static void Register(RegistryBuilder registry)
    {
        Family(registry, "GradientDescent", [], ["alpha"], "delta", u => u.Run(new DescentFactory(u.Number("alpha"))));
        Family(
            registry,
            "Momentum",
            ["accum"],
            ["lr", "grad", "momentum"],
            "grad",
            u => u.Run(new MomentumFactory(u.Number("lr"), u.Number("momentum"), u.Flag("use_nesterov"), Keras: false)),
            "use_nesterov: bool = false"
        );
        Family(
            registry,
            "KerasMomentum",
            ["accum"],
            ["lr", "grad", "momentum"],
            "grad",
            u => u.Run(new MomentumFactory(u.Number("lr"), u.Number("momentum"), u.Flag("use_nesterov"), Keras: true)),
            "use_nesterov: bool = false"
        );
        Family(
            registry,
            "Adam",
            ["m", "v"],
            ["beta1_power", "beta2_power", "lr", "beta1", "beta2", "epsilon"],
            "grad",
            u =>
                u.Run(
                    new AdamFactory(
                        u.Number("lr") * Math.Sqrt(1 - u.Number("beta2_power")) / (1 - u.Number("beta1_power")),
                        u.Number("beta1"),
                        u.Number("beta2"),
                        u.Number("epsilon"),
                        u.Flag("use_nesterov")
                    )
                ),
            "use_nesterov: bool = false"
        );
        Family(
            registry,
            "AdaMax",
            ["m", "v"],
            ["beta1_power", "lr", "beta1", "beta2", "epsilon"],
            "grad",
            u =>
                u.Run(
                    new AdaMaxFactory(
                        u.Number("lr") / (1 - u.Number("beta1_power")),
                        u.Number("beta1"),
                        u.Number("beta2"),
                        u.Number("epsilon")
                    )
                )
        );
        Family(registry, "RMSProp", ["ms", "mom"], ["lr", "rho", "momentum", "epsilon"], "grad", RmsProp);
        Family(registry, "CenteredRMSProp", ["mg", "ms", "mom"], ["lr", "rho", "momentum", "epsilon"], "grad", RmsProp);
        Family(
            registry,
            "Adagrad",
            ["accum"],
            ["lr"],
            "grad",
            u => u.Run(new AdagradFactory(u.Number("lr"), 0, u.Flag("update_slots"))),
            "update_slots: bool = true"
        );
        Family(
            registry,
            "AdagradV2",
            ["accum"],
            ["lr", "epsilon"],
            "grad",
            u => u.Run(new AdagradFactory(u.Number("lr"), u.Number("epsilon"), u.Flag("update_slots"))),
            "update_slots: bool = true"
        );
        Family(
            registry,
            "Adadelta",
            ["accum", "accum_update"],
            ["lr", "rho", "epsilon"],
            "grad",
            u => u.Run(new AdadeltaFactory(u.Number("lr"), u.Number("rho"), u.Number("epsilon")))
        );
        Family(
            registry,
            "Ftrl",
            ["accum", "linear"],
            ["grad", "lr", "l1", "l2", "lr_power"],
            "grad",
            u => u.Run(u.Ftrl(0))
        );
        Family(
            registry,
            "FtrlV2",
            ["accum", "linear"],
            ["grad", "lr", "l1", "l2", "l2_shrinkage", "lr_power"],
            "grad",
            u => u.Run(u.Ftrl(u.Number("l2_shrinkage")))
        );
    }

    private static void RmsProp(OptimizerUpdate u) =>
        u.Run(
            new RmsPropFactory(
                u.Number("lr"),
                u.Number("rho"),
                u.Number("momentum"),
                u.Number("epsilon"),
                Centered: u.Has("mg")
            )
        );

    /// <summary>
    /// Registers Apply… and ResourceApply…. The gradient comes last unless its name is among the numbers.
    /// </summary>
    private static void Family(
        RegistryBuilder registry,
        string name,
        string[] slots,
        string[] numbers,
        string gradient,
        Action<OptimizerUpdate> update,
        string? attribute = null
    )
    {
        string[] rest = numbers.Contains(gradient) ? numbers : [.. numbers, gradient];
        string[] variables = ["var", .. slots];
        foreach (var isResource in new[] { false, true })
        {
            var operation = registry.Add($"{(isResource ? "Resource" : "")}Apply{name}");
            foreach (var variable in variables)
                operation.Input($"{variable}: {(isResource ? "resource" : "Ref(T)")}");
            foreach (var number in rest)
                operation.Input($"{number}: T");
            if (!isResource)
                operation.Output("out: Ref(T)");
            operation.Attr("T: numbertype").Attr("use_locking: bool = false");
            if (attribute is not null)
                operation.Attr(attribute);
            operation
                .Stateful()
                .Shape(isResource ? Shapes.None : Shapes.Unchanged)
                .Kernel(c =>
                {
                    update(new OptimizerUpdate(c, variables, rest, gradient));
                    if (isResource)
                        c.Return();
                    else
                        c.Return(c.Value(0));
                })
                .NotDifferentiable();
        }
    }
}
