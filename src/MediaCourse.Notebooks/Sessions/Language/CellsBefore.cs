using MediaCourse.Notebooks.Sessions.Compilation;

namespace MediaCourse.Notebooks.Sessions.Language;

/// <summary>Cells that stand before the one that is being written and have not been run: compiled once, and kept.</summary>
internal sealed class CellsBefore(CellCompiler compiler)
{
    private readonly List<(string Code, Submission? Chain)> _compiled = [];
    private Submission? _run;

    /// <summary>The chain that the cell continues. A cell before it that does not compile is passed over.</summary>
    /// <param name="run">The last cell that has run, or null.</param>
    /// <param name="codes">The cells behind that one.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public Submission? Chain(Submission? run, IReadOnlyList<string> codes, CancellationToken cancellationToken)
    {
        if (!ReferenceEquals(run, _run))
        {
            _compiled.Clear();
            _run = run;
        }

        var same = 0;
        while (same < _compiled.Count && same < codes.Count && _compiled[same].Code == codes[same])
        {
            same++;
        }

        _compiled.RemoveRange(same, _compiled.Count - same);
        foreach (var code in codes.Skip(same))
        {
            var chain = _compiled.Count > 0 ? _compiled[^1].Chain : run;
            var outcome = compiler.Compile(new CompileRequest(CSharpText.Of(code), "a cell before", chain), cancellationToken);
            _compiled.Add((code, outcome.Submission ?? chain));
        }

        return _compiled.Count > 0 ? _compiled[^1].Chain : run;
    }
}
