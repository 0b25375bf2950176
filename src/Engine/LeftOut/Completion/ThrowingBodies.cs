using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Matex.Engine.Completion;

/// <summary>Bodies that throw, and the mark by which compilers and tests know a member that is left out.</summary>
internal sealed class ThrowingBodies
{
    /// <summary>The beginning of the text of the mark.</summary>
    public const string Mark = "Not part of the embedded engine";

    private const string Text = Mark + ": it throws NotSupportedException. docs/left-out.md lists what is left out.";

    private readonly ModuleDefinition _module;
    private readonly MethodReference _error;
    private readonly MethodReference _obsolete;

    public ThrowingBodies(ModuleDefinition module, KnownTypes types)
    {
        _module = module;
        TypeDefinition owner = types.Find("Tensorflow.Engine.LeftOut").Resolve();
        _error = module.ImportReference(
            owner.Methods.Single(m => m.Name == "Error" && m.Parameters[0].ParameterType.FullName == "System.String")
        );
        TypeDefinition obsolete = types.Find("System.ObsoleteAttribute").Resolve();
        _obsolete = module.ImportReference(obsolete.Methods.Single(m => m.IsConstructor && m.Parameters.Count == 1));
    }

    public static bool IsMarked(ICustomAttributeProvider member) =>
        member.CustomAttributes.Any(a =>
            a.AttributeType.Name == "ObsoleteAttribute"
            && a.ConstructorArguments is [{ Value: string text }, ..]
            && text.StartsWith(Mark, StringComparison.Ordinal)
        );

    public void Write(MethodDefinition method, string name)
    {
        ILProcessor body = method.Body.GetILProcessor();
        body.Emit(OpCodes.Ldstr, name);
        body.Emit(OpCodes.Call, _error);
        body.Emit(OpCodes.Throw);
    }

    public void MarkLeftOut(ICustomAttributeProvider member)
    {
        CustomAttribute attribute = new(_obsolete);
        attribute.ConstructorArguments.Add(new CustomAttributeArgument(_module.TypeSystem.String, Text));
        member.CustomAttributes.Add(attribute);
    }
}
