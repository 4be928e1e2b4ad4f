using System.Collections.Frozen;
using System.Globalization;
using MediaCourse.Notebooks.Sessions.Compilation;

namespace MediaCourse.Notebooks.Sessions.Diagnostics;

/// <summary>What a session lost when it had to start afresh.</summary>
/// <param name="AfterCell">The cell that brought the end of the executor.</param>
/// <param name="Names">Names of the variables, methods and types that are gone.</param>
internal sealed record SessionLoss(int AfterCell, FrozenSet<string> Names)
{
    /// <summary>The loss of a whole chain, and of what had been lost before and not defined again.</summary>
    public static SessionLoss Of(Submission? chain, SessionLoss? earlier, int afterCell)
    {
        var names = new HashSet<string>(earlier?.Names ?? [], StringComparer.Ordinal);
        for (var submission = chain; submission is not null; submission = submission.Previous)
        {
            names.UnionWith(submission.DeclaredNames);
        }

        return new SessionLoss(afterCell, names.ToFrozenSet(StringComparer.Ordinal));
    }

    /// <summary>What to say where a cell uses one of the lost names.</summary>
    public string Hint => string.Create(
        CultureInfo.InvariantCulture,
        $"It was defined before, but the session was started afresh after cell {AfterCell}: run the cell that defines it again.");
}
