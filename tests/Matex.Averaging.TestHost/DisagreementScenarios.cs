using Matex.Mpi;
using Matex.Mpi.TestHost;
using Matex.Transparent.Averaging;

namespace Matex.Averaging.TestHost;

/// <summary>The last rank does something else than the others.</summary>
internal static class DisagreementScenarios
{
    public static void Run(Collectives collectives, string what)
    {
        var odd = collectives.Rank == collectives.Size - 1;
        var averager = new GradientAverager(collectives);
        using var kernel = new Memory<float>(100_000);
        using var bias = new Memory<float>(10);
        void Step(string name, long[] shape, ElementType type) =>
            averager.Average([
                new("dense/kernel", kernel.Address, 100_000, ElementType.Single, [1000, 100], 1),
                new(name, bias.Address, shape[0], type, shape, 1),
            ]);
        // One step on which all agree, so that the difference meets a set that is known already.
        Step("dense/bias", [10], ElementType.Single);
        switch (what)
        {
            case "name":
                Step(odd ? "dense_1/bias" : "dense/bias", [10], ElementType.Single);
                break;
            case "shape":
                Step("dense/bias", odd ? [5] : [10], ElementType.Single);
                break;
            case "type":
                Step("dense/bias", odd ? [5] : [10], odd ? ElementType.Double : ElementType.Single);
                break;
            case "kind" when odd:
                collectives.Combine(new("loss", bias.Address, 1, ElementType.Single), Operation.Add);
                break;
            case "kind":
                Step("dense/bias", [10], ElementType.Single);
                break;
            case "input":
                collectives.Agree("the first batch", [odd ? (byte)1 : (byte)0]);
                break;
            case "weights":
                bias.Values[3] = odd ? 1 : 0;
                collectives.CheckWeights(
                    "after the first step",
                    [
                        new("dense/kernel", kernel.Address, 100_000, ElementType.Single),
                        new("dense/bias", bias.Address, 10, ElementType.Single),
                    ]
                );
                break;
            default:
                throw new ArgumentException(what);
        }
        Check.That(false, "the difference was noticed");
    }

    /// <summary>The last rank never comes; rank 0 comes a little later than the others.</summary>
    public static void NeverCome(Collectives collectives)
    {
        if (collectives.Rank == collectives.Size - 1)
            Thread.Sleep(Timeout.Infinite);
        if (collectives.Rank == 0)
            Thread.Sleep(700);
        using var loss = new Memory<float>(1);
        collectives.Combine(new("loss", loss.Address, 1, ElementType.Single), Operation.Add);
    }
}
