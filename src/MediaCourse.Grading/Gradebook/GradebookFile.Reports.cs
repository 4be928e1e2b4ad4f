using Dapper;

namespace MediaCourse.Grading.Gradebook;

/// <content>What reports read.</content>
public sealed partial class GradebookFile
{
    /// <summary>Opens a gradebook that is there.</summary>
    /// <param name="file">The file.</param>
    /// <param name="isDurable">Whether a change is safe from a power cut when the call that made it returns.</param>
    /// <exception cref="GradebookException">It is not there, or cannot be opened.</exception>
    public static GradebookFile OpenExisting(string file, bool isDurable = false) => File.Exists(file) ? Open(file, isDurable)
        : throw new GradebookException($"{file}: there is no gradebook yet; run mediacourse grade first.");

    /// <summary>How long the gradings in force of an assignment took, by hand-in.</summary>
    public IReadOnlyDictionary<long, TimeSpan> Durations(string assignment) => Read(() => _connection.Query<(long Id, long Milliseconds)>(
        "SELECT h.id, g.milliseconds FROM hand_ins h JOIN gradings g ON g.id = h.grading WHERE h.assignment = @assignment",
        new { assignment }).ToDictionary(static row => row.Id, static row => TimeSpan.FromMilliseconds(row.Milliseconds)));

    /// <summary>What could not be graded of an assignment when hand-ins were graded last.</summary>
    public IReadOnlyList<NotGraded> NotGraded(string assignment) => Read(() => _connection.Query<NotGraded>(
        "SELECT source AS Source, reason AS Reason FROM not_graded WHERE assignment = @assignment ORDER BY source", new { assignment }).AsList());

    /// <summary>Takes note of what could not be graded, in the place of what was known before.</summary>
    public void SetNotGraded(string assignment, IEnumerable<NotGraded> failures) => Write(transaction =>
    {
        _connection.Execute("DELETE FROM not_graded WHERE assignment = @assignment", new { assignment }, transaction);
        _connection.Execute(
            "INSERT INTO not_graded (assignment, source, reason) VALUES (@assignment, @Source, @Reason) ON CONFLICT DO NOTHING",
            failures.Select(failure => new { assignment, failure.Source, failure.Reason }),
            transaction);
    });
}
