using System.Collections.Immutable;

namespace MediaCourse.Executor.Wire;

/// <summary>Which variables a cell works on.</summary>
internal enum VariableScope : byte
{
    /// <summary>Those of the notebook.</summary>
    Notebook = 0,

    /// <summary>Those of the notebook as they are now, with room of its own for what it declares itself.</summary>
    NewBranch = 1,

    /// <summary>Those of the last new branch.</summary>
    Branch = 2,
}

/// <summary>A compiled cell, sent to be run.</summary>
/// <param name="Cell">Number of this run in the executor's life.</param>
/// <param name="SubmissionType">Type that holds the cell's variables and its factory.</param>
/// <param name="HasResult">Whether the cell ends in an expression whose value is to be shown.</param>
/// <param name="Slots">Number of submissions so far, this one included.</param>
/// <param name="OutputLimit">Bytes of output that the cell may send.</param>
/// <param name="DrainMarker">Text to write to the raw error stream when the cell has ended; it shows that all before it has been read.</param>
/// <param name="DisplayPrefix">Begins the ids of the cell's displays.</param>
/// <param name="Assemblies">Paths of assemblies that this cell has newly referenced.</param>
/// <param name="NativeFolders">Folders in which native libraries are newly looked for.</param>
/// <param name="Assembly">The emitted assembly.</param>
/// <param name="Symbols">Its portable PDB.</param>
internal sealed record RunRequest(
    int Cell,
    string SubmissionType,
    bool HasResult,
    int Slots,
    int OutputLimit,
    string DrainMarker,
    string DisplayPrefix,
    ImmutableArray<string> Assemblies,
    ImmutableArray<string> NativeFolders,
    ReadOnlyMemory<byte> Assembly,
    ReadOnlyMemory<byte> Symbols)
{
    /// <summary>The largest payload that an executor accepts.</summary>
    public const int MaximumPayload = 64 << 20;

    /// <summary>Which variables it works on.</summary>
    public VariableScope Scope { get; init; }

    public ReadOnlyMemory<byte> ToFrame() => new MessageWriter(FrameKind.Run)
        .Int32(Cell)
        .String(SubmissionType)
        .Boolean(HasResult)
        .Int32(Slots)
        .Int32(OutputLimit)
        .String(DrainMarker)
        .String(DisplayPrefix)
        .Strings(Assemblies)
        .Strings(NativeFolders)
        .Bytes(Assembly.Span)
        .Bytes(Symbols.Span)
        .Byte((byte)Scope)
        .ToFrame();

    public static RunRequest Read(ReadOnlySpan<byte> payload)
    {
        var reader = new MessageReader(payload);
        var request = new RunRequest(
            reader.Int32(),
            reader.String(),
            reader.Boolean(),
            reader.Int32(),
            reader.Int32(),
            reader.String(),
            reader.String(),
            reader.Strings(),
            reader.Strings(),
            reader.Bytes(),
            reader.Bytes())
        {
            Scope = (VariableScope)reader.Byte(),
        };
        reader.End();
        return request;
    }
}
