using System.Collections.Immutable;
using MediaCourse.Notebooks.Documents.Syntax;

namespace MediaCourse.Notebooks.Documents;

/// <summary>
/// Collects warnings about one notebook. After <see cref="Limit"/> of them it only counts: finding the line of each
/// of a million faults would take hours, and nobody reads them.
/// </summary>
internal sealed class WarningList(string name)
{
    public const int Limit = 100;

    private readonly ImmutableArray<NotebookWarning>.Builder _warnings = ImmutableArray.CreateBuilder<NotebookWarning>();
    private int _more;

    /// <summary>Adds a warning about a place, or about the whole notebook.</summary>
    public void Add(string problem, JsonSyntax? place, int? cellIndex = null) => Add(problem, place?.Source, place?.Start ?? -1, cellIndex);

    /// <summary>Adds a warning about an offset.</summary>
    public void Add(string problem, SourceText? source, int offset, int? cellIndex = null)
    {
        if (_warnings.Count == Limit)
        {
            _more++;
            return;
        }

        int? line = source is null || offset < 0 ? null : source.LineAt(offset);
        _warnings.Add(new NotebookWarning(NotebookText.Message(name, line, problem), line, cellIndex));
    }

    /// <summary>The warnings; the last one says how many are left out.</summary>
    public ImmutableArray<NotebookWarning> ToImmutable()
    {
        var rest = FormattableString.Invariant($"{_more} more warnings are left out");
        return _more == 0
            ? _warnings.ToImmutable()
            : [.. _warnings, new NotebookWarning(NotebookText.Message(name, line: null, rest), Line: null, CellIndex: null)];
    }
}
