using System.Collections.Immutable;
using MediaCourse.Notebooks.Documents;
using MediaCourse.Notebooks.Sessions.Compilation;

namespace MediaCourse.Notebooks.Sessions;

/// <summary>One step of a prepared cell: something shown, or a compiled part to be run.</summary>
/// <param name="Shown">What is shown, or null.</param>
/// <param name="Submission">The compiled part as later cells see it, or null.</param>
/// <param name="Cell">What is to be run, or null where the part holds only usings and the like.</param>
/// <param name="References">What the part has newly referenced.</param>
internal sealed record CellStep(MimeBundle? Shown, Submission? Submission, CompiledCell? Cell, CellReferences References);

/// <summary>Files that an executor needs beside the cells.</summary>
/// <param name="Assemblies">Assemblies to be loaded, absolute.</param>
/// <param name="NativeFolders">Folders of native libraries, absolute.</param>
internal sealed record CellReferences(ImmutableArray<string> Assemblies, ImmutableArray<string> NativeFolders)
{
    public static CellReferences None { get; } = new([], []);

    public CellReferences Add(CellReferences other) =>
        new(Assemblies.AddRange(other.Assemblies), NativeFolders.AddRange(other.NativeFolders));
}

/// <summary>A cell of which all parts have been compiled, or the reason why it cannot be run.</summary>
internal sealed record PreparedCell(ImmutableArray<CellStep> Steps, bool IsTimed, ErrorOutput? Error);
