using Matex.Tool.Shadow;
using Matex.Transparent.Weaving;

namespace Matex.Tool.Doctor;

/// <summary>Checks the versions and join points of a program's TensorFlow assemblies.</summary>
internal static class ProgramChecks
{
    public static IEnumerable<Finding> Run(string program)
    {
        var weaving = WovenProgram.Prepare(program).Weaving;
        foreach (var assembly in weaving.Assemblies)
        {
            string name = $"{Path.GetFileNameWithoutExtension(assembly.Original)} {assembly.Version}";
            yield return assembly.Woven == assembly.Original
                ? new Finding(FindingState.Good, $"{name} was woven when the program was built")
                : new Finding(FindingState.Good, $"{name}: {assembly.JoinPoints.Count} join points");
        }
        foreach (var message in weaving.Messages.Where(m => m.Severity != WeavingSeverity.Information))
        {
            yield return new Finding(FindingState.Bad, $"{message.Code}: {message.Text}");
        }
    }
}
