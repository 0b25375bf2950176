using System.Runtime.InteropServices;
using System.Text;
using Matex.Mpi;
using ElementType = Matex.Data.Sources.ElementType;

namespace Matex.Data.Formats.NetCdf;

/// <summary>Entry points of libpnetcdf, and the communicator that they are called with.</summary>
internal sealed unsafe partial class PnetCdfLibrary
{
    // Debian's own version of the name comes first, then those of the sources' releases.
    private static readonly string[] Names =
    [
        "libpnetcdf.so.0d",
        "libpnetcdf.so.6",
        "libpnetcdf.so.5",
        "libpnetcdf.so.4",
        "libpnetcdf.so",
    ];

    private const int LoadNow = 0x2;

    /// <summary>
    /// RTLD_DEEPBIND: the MPI that the library was built on comes before the process's. Otherwise, where these differ,
    /// constructors of Open MPI's C++ library call MPICH with handles that it does not know, which ends some processes.
    /// </summary>
    private const int OwnSymbolsFirst = 0x8;

    private readonly delegate* unmanaged[Cdecl]<nint, byte*, int, nint, int*, int> open;
    private readonly delegate* unmanaged[Cdecl]<int, int> close;
    private readonly delegate* unmanaged[Cdecl]<int, byte*> errorText;
    private readonly nint library;

    private PnetCdfLibrary(nint library, NativeCommunicator ranks)
    {
        this.library = library;
        Ranks = ranks;
        open = (delegate* unmanaged[Cdecl]<nint, byte*, int, nint, int*, int>)Function("ncmpi_open");
        close = (delegate* unmanaged[Cdecl]<int, int>)Function("ncmpi_close");
        errorText = (delegate* unmanaged[Cdecl]<int, byte*>)Function("ncmpi_strerror");
    }

    public NativeCommunicator Ranks { get; }

    /// <summary>The library, where several ranks read and one is there that is built on their MPI; else null.</summary>
    public static PnetCdfLibrary? For(Intracommunicator ranks)
    {
        if (ranks.Size == 1 || ranks.Native is not { } native)
            return null;
        foreach (var name in Names)
        {
            var library = Load(name, LoadNow | OwnSymbolsFirst);
            if (library == 0)
                continue;
            // A lookup in a library goes on to those it was linked with: the same function means the same MPI.
            if (NativeLibrary.TryGetExport(library, "MPI_Comm_dup", out var function) && function == native.Duplicate)
                return new(library, native);
            NativeLibrary.Free(library);
        }
        return null;
    }

    /// <summary>Opens a file for reading. Collective.</summary>
    /// <returns>Its identifier.</returns>
    /// <exception cref="DataException">The library cannot read it.</exception>
    public int Open(string file)
    {
        int identifier;
        fixed (byte* path = Encoding.UTF8.GetBytes(file + '\0'))
            Check(open(Ranks.Communicator, path, 0, Ranks.NoInfo, &identifier), file, null);
        return identifier;
    }

    /// <summary>Closes a file. Collective.</summary>
    public void Close(int identifier, string file) => Check(close(identifier), file, null);

    /// <exception cref="DataException"><paramref name="code"/> is an error.</exception>
    public void Check(int code, string file, string? variable)
    {
        if (code != 0)
            throw new DataException(
                file,
                variable,
                $"libpnetcdf cannot read it: {Marshal.PtrToStringUTF8((nint)errorText(code))}."
            );
    }

    /// <summary>The address of the function that reads a part of a variable, such as ncmpi_get_vara_float_all.</summary>
    public nint Reader(ElementType type) =>
        Function(
            "ncmpi_get_vara_"
                + type switch
                {
                    ElementType.Int8 => "schar",
                    ElementType.UInt8 => "uchar",
                    ElementType.Int16 => "short",
                    ElementType.UInt16 => "ushort",
                    ElementType.Int32 => "int",
                    ElementType.UInt32 => "uint",
                    ElementType.Int64 => "longlong",
                    ElementType.UInt64 => "ulonglong",
                    ElementType.Float32 => "float",
                    _ => "double",
                }
                + "_all"
        );

    private nint Function(string name) => NativeLibrary.GetExport(library, name);

    [LibraryImport("libc", EntryPoint = "dlopen", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint Load(string name, int flags);
}
