using Matex.Transparent.Placements;

namespace Matex.Transparent.Tests.Placements.Proof;

/// <summary>Places the inputs of an operation at random, at least one of them distributed, all of one batch.</summary>
internal static class RandomPlacements
{
    /// <returns>False when there is nothing to distribute.</returns>
    public static bool Assign(OperationCase operation, Random random)
    {
        var rows = Rows(operation, random);
        for (
            var attempt = 0;
            attempt < 40 && operation.Placements.All(static placement => placement.IsReplicate);
            attempt++
        )
        {
            // A batch of one row fits every dimension.
            rows = attempt < 20 ? rows : 1;
            for (var i = 0; i < operation.InputCount; i++)
            {
                operation.Placements[i] = Choose(operation, i, rows, random);
            }
        }
        return operation.Placements.Any(static placement => !placement.IsReplicate);
    }

    /// <summary>The number of rows of the batch: the size of some dimension of some input, or a divisor of it.</summary>
    private static int Rows(OperationCase operation, Random random)
    {
        var sizes = operation
            .Inputs.Where((_, i) => !operation.Constants.Contains(i))
            .SelectMany(static input => input.Shape)
            .Where(static size => size > 0)
            .ToArray();
        if (sizes.Length == 0)
        {
            return random.Next(1, 6);
        }
        var size = sizes[random.Next(sizes.Length)];
        var divisors = Enumerable.Range(1, size).Where(divisor => size % divisor == 0).ToArray();
        return random.Next(4) > 0 ? size : divisors[random.Next(divisors.Length)];
    }

    private static Placement Choose(OperationCase operation, int input, int rows, Random random)
    {
        var value = operation.Inputs[input];
        var choices = new List<Placement> { Placement.Replicate };
        if (operation.Shapes.Contains(input))
        {
            choices.AddRange(
                value
                    .Integers.Index()
                    .Where(element => element.Item > 0 && element.Item % rows == 0)
                    .Select(element => Placement.ShapeOf(element.Index, rows, element.Item / rows))
            );
        }
        else if (!operation.Constants.Contains(input))
        {
            choices.AddRange(
                value
                    .Shape.Index()
                    .Where(size => size.Item > 0 && size.Item % rows == 0)
                    .Select(size => Placement.Shard(size.Index, rows, size.Item / rows))
            );
            if (!operation.Discrete.Contains(input) && random.Next(3) == 0)
            {
                Reduction[] reductions = [Reduction.Sum, Reduction.Mean, Reduction.Max, Reduction.Min];
                choices.Add(Placement.Partial(reductions[random.Next(operation.Element == 1 ? 4 : 1)], rows));
                if (operation.Element == 1 || value.Integers.All(element => element % rows == 0))
                {
                    choices.Add(Placement.RowCount(rows));
                }
            }
        }
        return choices[random.Next(choices.Count)];
    }
}
