using System.Text;

namespace Matex.Mpi;

/// <summary>The MPI library of this process: its functions and its ABI.</summary>
internal sealed unsafe class MpiLibrary
{
    private const int MaximumVersionLength = 8192;
    private const int MaximumTextLength = 1024;

    private MpiLibrary(SharedObject library)
    {
        Name = library.Name;
        Functions = new(library);
        Version = Text(Functions.LibraryVersion, MaximumVersionLength, "MPI_Get_library_version");
        Abi = AbiDetection.Detect(library.Name, library.Exports, Version) switch
        {
            AbiFamily.OpenMpi => OpenMpiAbi.Create(library.Symbol),
            AbiFamily.Mpich => MpichAbi.Create(),
            _ => StandardAbi.Create(),
        };
    }

    public string Name { get; }
    public MpiFunctions Functions { get; }
    public MpiAbi Abi { get; }

    /// <summary>The text of MPI_Get_library_version.</summary>
    public string Version { get; }

    public string ProcessorName => Text(Functions.ProcessorName, MaximumTextLength, "MPI_Get_processor_name");

    /// <summary>Loads the library that belongs to the launcher.</summary>
    /// <exception cref="MpiLibraryNotFoundException">None of the candidates can be loaded.</exception>
    public static MpiLibrary Load(Launcher launcher, string? overriding)
    {
        var candidates = LibraryCandidates.For(launcher.Family, overriding);
        var errors = new List<string>();
        NativeEnvironment.Prepare();
        using var handlers = new SignalHandlers();
        var library = SharedObject.OpenFirst(candidates, errors);
        if (library is not null)
            return new(library);
        var remedy =
            overriding is { Length: > 0 } ? $"Correct {LibraryCandidates.OverrideVariable} or remove it."
            : launcher.Family == LauncherFamily.Pmi
                ? "Install the MPI that the launcher belongs to (Debian: libmpich12), put its folder into "
                    + $"LD_LIBRARY_PATH, or name the library in {LibraryCandidates.OverrideVariable}."
            : "Install the MPI that the launcher belongs to (Debian: libopenmpi3), put its folder into "
                + $"LD_LIBRARY_PATH, or name the library in {LibraryCandidates.OverrideVariable}.";
        throw new MpiLibraryNotFoundException(
            $"This process was started by {launcher.Description}, but no MPI library can be loaded. {remedy} Tried: "
                + string.Join("; ", errors)
        );
    }

    /// <exception cref="MpiException"><paramref name="code"/> is not MPI_SUCCESS.</exception>
    public void Check(int code, string function)
    {
        if (code != 0)
            throw new MpiException(function, code, ErrorText(code));
    }

    private string ErrorText(int code)
    {
        var buffer = stackalloc byte[MaximumTextLength];
        int length;
        return Functions.ErrorString(code, buffer, &length) == 0
            ? Encoding.UTF8.GetString(buffer, length).TrimEnd('\0', '\n')
            : "MPI has no text for it";
    }

    private string Text(delegate* unmanaged[Cdecl]<byte*, int*, int> read, int capacity, string function)
    {
        var buffer = stackalloc byte[capacity];
        int length;
        Check(read(buffer, &length), function);
        return Encoding.UTF8.GetString(buffer, length).TrimEnd('\0', '\n');
    }
}
