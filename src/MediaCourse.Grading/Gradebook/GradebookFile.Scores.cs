using System.Globalization;
using Dapper;

namespace MediaCourse.Grading.Gradebook;

/// <content>Marks that people give.</content>
public sealed partial class GradebookFile
{
    /// <summary>Saves a mark that a person gave, in the place of an earlier one.</summary>
    /// <param name="handIn">The hand-in.</param>
    /// <param name="item">The item.</param>
    /// <param name="score">The mark.</param>
    /// <param name="who">Who gave it.</param>
    public void SaveScore(HandInRow handIn, string item, ManualScore score, string who)
    {
        ArgumentNullException.ThrowIfNull(handIn);
        ArgumentNullException.ThrowIfNull(score);
        Write(transaction =>
        {
            var assignment = _connection.ExecuteScalar<string>("SELECT assignment FROM hand_ins WHERE id = @Id", new { handIn.Id }, transaction);
            var before = _connection.ExecuteScalar<double?>("SELECT points FROM manual_scores WHERE hand_in = @Id AND item = @item", new { handIn.Id, item }, transaction);
            _connection.Execute(
                """
                INSERT INTO manual_scores (hand_in, item, points, level, comment, scored_at, scored_by) VALUES (@Id, @item, @Points, @Level, @Comment, @at, @who)
                ON CONFLICT (hand_in, item) DO UPDATE SET points = excluded.points, level = excluded.level, comment = COALESCE(excluded.comment, comment), scored_at = excluded.scored_at, scored_by = excluded.scored_by
                """,
                new { handIn.Id, item, score.Points, score.Level, score.Comment, at = Now(), who },
                transaction);
            Audit(transaction, who, "scored", assignment, handIn.Student, item, string.Create(CultureInfo.InvariantCulture, $"{(before is { } old ? $"{old:0.##} to " : "")}{score.Points:0.##} points"));
        });
    }
}
