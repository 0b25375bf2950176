namespace Tensorflow.Tests.PublicApi;

/// <summary>Members that the tests and examples of TensorFlow.NET use exist, except those that a list names.</summary>
[TestFixture]
public class UpstreamTestMembersTests
{
    private static readonly string[] s_leftOut =
    [
        "M [B] Tensorflow.Operation::_get_control_flow_context() : Tensorflow.Operations.ControlFlowContext",
        "M [B] Tensorflow.SavedModelAPI::load(string, Tensorflow.LoadOptions) : Tensorflow.Train.Trackable",
        "M [B] Tensorflow.tensorflow::get_saved_model() : Tensorflow.SavedModelAPI",
    ];

    [Test]
    public void Members_of_upstream_tests_exist_except_the_listed_ones()
    {
        HashSet<string> sites = CallSites.Of(EngineModules.Binding, EngineModules.Keras);
        string[] missing =
        [
            .. SharedFiles
                .ReadLines("tfnet/members-upstream-tests.txt")
                .Where(line => line.Length > 0 && !line.StartsWith('#'))
                .Select(line => line.TrimStart().Split(' ', 3, StringSplitOptions.RemoveEmptyEntries)[2].Trim())
                .Where(line => !sites.Contains(line))
                .Except(s_leftOut),
        ];
        Assert.That(missing, Is.Empty, $"{missing.Length} members are missing:\n  " + string.Join("\n  ", missing));
    }
}
