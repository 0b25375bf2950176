namespace Tensorflow.Tests.PublicApi;

/// <summary>What ordinary training programs use exists: members of the 20 trainable offline examples of
/// TensorFlow.NET.</summary>
[TestFixture]
public class TrainingProgramMembersTests
{
    [Test]
    public void Every_member_of_the_training_programs_exists()
    {
        HashSet<string> sites = CallSites.Of(EngineModules.Binding, EngineModules.Keras);
        string[] missing =
        [
            .. SharedFiles
                .ReadLines("tfnet/members-training-programs.txt")
                .Where(line => line.Length > 0 && !line.StartsWith('#'))
                .Select(line => line.TrimStart().Split(' ', 2)[1].Trim())
                .Where(line => !sites.Contains(line)),
        ];
        Assert.That(missing, Is.Empty, $"{missing.Length} members are missing:\n  " + string.Join("\n  ", missing));
    }
}
