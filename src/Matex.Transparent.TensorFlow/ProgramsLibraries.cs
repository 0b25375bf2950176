using System.Reflection;
using System.Runtime.Loader;

namespace Matex.Transparent.TensorFlow;

/// <summary>
/// Libraries that come with the program's TensorFlow.NET, of another version than the one this assembly was compiled with:
/// .NET refuses an older version than was asked for, although what is used of it (messages of graphs) is the same in both.
/// </summary>
internal static class ProgramsLibraries
{
    private const string Messages = "Google.Protobuf";

    public static void AcceptAnyVersion() => AssemblyLoadContext.Default.Resolving += Resolve;

    private static Assembly? Resolve(AssemblyLoadContext context, AssemblyName name) =>
        name is { Name: Messages, Version: not null } ? context.LoadFromAssemblyName(new AssemblyName(Messages)) : null;
}
