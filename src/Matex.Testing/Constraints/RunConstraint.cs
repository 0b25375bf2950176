using Matex.Launching.Running;
using NUnit.Framework.Constraints;

namespace Matex.Testing.Constraints;

/// <summary>A constraint on a <see cref="RunResult"/> that finds problems and lists them.</summary>
public abstract class RunConstraint : Constraint
{
    private const int Shown = 10;

    /// <inheritdoc/>
    public override ConstraintResult ApplyTo<TActual>(TActual actual)
    {
        if (actual is not RunResult run)
        {
            throw new ArgumentException($"{GetType().Name} needs a {nameof(RunResult)}.", nameof(actual));
        }
        var problems = Problems(run);
        return new Result(this, run, problems);
    }

    /// <summary>What is wrong with a run, one sentence each; empty if nothing is.</summary>
    protected abstract IReadOnlyList<string> Problems(RunResult run);

    private sealed class Result(IConstraint constraint, RunResult run, IReadOnlyList<string> problems)
        : ConstraintResult(constraint, run, problems.Count == 0)
    {
        public override void WriteActualValueTo(MessageWriter writer)
        {
            writer.Write($"{problems.Count} difference(s):");
            foreach (string problem in problems.Take(Shown))
            {
                writer.WriteMessageLine(1, problem.Replace("{", "{{").Replace("}", "}}"));
            }
        }
    }
}
