using Dapper;

namespace MediaCourse.Grading.Gradebook;

/// <content>What reports read.</content>
public sealed partial class GradebookFile
{
    /// <summary>Opens a gradebook that is there.</summary>
    /// <exception cref="GradebookException">It is not there, or cannot be opened.</exception>
    public static GradebookFile OpenExisting(string file) => File.Exists(file) ? Open(file)
        : throw new GradebookException($"{file}: there is no gradebook yet; run mediacourse grade first.");

    /// <summary>How long the gradings in force of an assignment took, by hand-in.</summary>
    public IReadOnlyDictionary<long, TimeSpan> Durations(string assignment) => Read(() => _connection.Query<(long Id, long Milliseconds)>(
        "SELECT h.id, g.milliseconds FROM hand_ins h JOIN gradings g ON g.id = h.grading WHERE h.assignment = @assignment",
        new { assignment }).ToDictionary(static row => row.Id, static row => TimeSpan.FromMilliseconds(row.Milliseconds)));
}
