using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Matex.Transparent.Weaving;

/// <summary>An assembly read for weaving, with its symbols when it has any.</summary>
internal sealed class AssemblyFile
{
    // COMIMAGE_FLAGS_IL_LIBRARY: set by crossgen on ReadyToRun images, which still hold all their IL.
    private const ModuleAttributes ReadyToRun = (ModuleAttributes)0x4;

    private AssemblyFile(ModuleDefinition module) => Module = module;

    public ModuleDefinition Module { get; }

    /// <summary>Reads an assembly into memory; the file is not kept open.</summary>
    /// <exception cref="WeavingException">The file is no managed assembly.</exception>
    public static AssemblyFile Read(string path, bool symbols = false)
    {
        var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(Path.GetDirectoryName(Path.GetFullPath(path)));
        resolver.AddSearchDirectory(Path.GetDirectoryName(typeof(object).Assembly.Location));
        var parameters = new ReaderParameters(ReadingMode.Deferred)
        {
            InMemory = true,
            AssemblyResolver = resolver,
            ReadSymbols = symbols,
            ThrowIfSymbolsAreNotMatching = false,
            SymbolReaderProvider = symbols ? new DefaultSymbolReaderProvider(throwIfNoSymbol: false) : null,
        };
        try
        {
            return new AssemblyFile(ModuleDefinition.ReadModule(path, parameters));
        }
        catch (BadImageFormatException)
        {
            throw new WeavingException(WeavingCodes.UnreadableAssembly, path, $"{path} is not a managed assembly.");
        }
    }

    /// <summary>Writes the assembly, deterministically: equal input gives equal bytes.</summary>
    public void Write(string path)
    {
        DropPrecompiledCode(path);
        // The identity stays, so that programs which reference the signed assembly still find it; the runtime does not
        // check signatures, but a wrong one must not be claimed.
        Module.Attributes &= ~ModuleAttributes.StrongNameSigned;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        Module.Write(
            path,
            new WriterParameters
            {
                DeterministicMvid = true,
                Timestamp = 0,
                WriteSymbols = Module.HasSymbols,
                SymbolWriterProvider = Module.HasSymbols ? new RelativeSymbolWriterProvider() : null,
            }
        );
    }

    private void DropPrecompiledCode(string path)
    {
        if (Module.Attributes.HasFlag(ModuleAttributes.ILOnly))
        {
            return;
        }
        if (!Module.Attributes.HasFlag(ReadyToRun))
        {
            throw new WeavingException(
                WeavingCodes.UnreadableAssembly,
                path,
                $"{Module.Name} holds native code beside its IL (C++/CLI) and cannot be woven."
            );
        }
        Module.Attributes = (Module.Attributes | ModuleAttributes.ILOnly) & ~ReadyToRun;
        Module.Architecture = TargetArchitecture.I386;
    }
}
