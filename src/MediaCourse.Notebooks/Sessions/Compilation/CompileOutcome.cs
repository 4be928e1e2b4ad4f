using System.Collections.Immutable;
using MediaCourse.Notebooks.Sessions.Diagnostics;

namespace MediaCourse.Notebooks.Sessions.Compilation;

/// <summary>What came of compiling a cell.</summary>
/// <param name="Submission">What later cells build on, or null where the cell does not compile.</param>
/// <param name="Cell">What is to be run, or null where the cell does not compile or holds nothing to run.</param>
/// <param name="Errors">Why it does not compile, in the order of the source; empty where it does.</param>
public sealed record CompileOutcome(Submission? Submission, CompiledCell? Cell, ImmutableArray<CellDiagnostic> Errors)
{
    /// <summary>Whether the cell compiles.</summary>
    public bool Succeeded => Submission is not null;
}
