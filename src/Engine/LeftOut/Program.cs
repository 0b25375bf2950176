using Matex.Engine.Completion;
using Matex.Engine.Lists;

// leftout complete ASSEMBLY LIST REFERENCES    adds the members of LIST to ASSEMBLY; REFERENCES names a file of paths
// leftout list ASSEMBLY API LIST REFERENCES    writes into LIST what API has and ASSEMBLY lacks
// leftout document LIST... DOCUMENT            writes the page about what the lists hold
try
{
    switch (args)
    {
        case ["complete", var assembly, var list, var references]:
            AssemblyCompletion.Run(assembly, File.ReadAllLines(list), File.ReadAllLines(references));
            return 0;
        case ["list", var assembly, var api, var list, var references]:
            File.WriteAllLines(list, AbsentMembers.Of(assembly, File.ReadAllLines(api), File.ReadAllLines(references)));
            return 0;
        case ["document", .. var lists, var document]:
            File.WriteAllText(document, LeftOutPage.Of([.. lists.SelectMany(File.ReadAllLines)]));
            return 0;
        default:
            Console.Error.WriteLine("leftout complete|list|document …: see Program.cs");
            return 2;
    }
}
catch (FormatException malformed)
{
    // MSBuild shows lines of this form as errors.
    Console.Error.WriteLine($"leftout : error LEFTOUT: {malformed.Message}");
    return 1;
}
