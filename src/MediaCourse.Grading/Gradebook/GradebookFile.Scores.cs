using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace MediaCourse.Grading.Gradebook;

/// <content>
/// Marks that people give. Several may mark one item; the first one's mark counts until somebody settles on another. A mark that the
/// command enters is settled on at once.
/// </content>
public sealed partial class GradebookFile
{
    /// <summary>Saves a mark that a person gave, and lets it count.</summary>
    /// <param name="handIn">The hand-in.</param>
    /// <param name="item">The item.</param>
    /// <param name="score">The mark; a comment that is null leaves the one that is there.</param>
    /// <param name="who">Who gave it.</param>
    public void SaveScore(HandInRow handIn, string item, ManualScore score, string who)
    {
        ArgumentNullException.ThrowIfNull(handIn);
        ArgumentNullException.ThrowIfNull(score);
        Write(transaction =>
        {
            var assignment = _connection.ExecuteScalar<string>("SELECT assignment FROM hand_ins WHERE id = @Id", new { handIn.Id }, transaction)!;
            var place = new MarkPlace(assignment, handIn.Id, handIn.Student, item);
            var marks = MarksOf(place, transaction);
            var (own, counting) = (marks.FirstOrDefault(mark => mark.Marker == who), marks.FirstOrDefault(static mark => mark.Counts));
            var settled = marks.Any(mark => mark.Marker != who) ? NextSettled(place, transaction) : 0;
            Give(transaction, place, who, "scored", new MarkDraft(score.Points, score.Level, score.Comment ?? own?.Comment ?? counting?.Comment), counting?.Points, settled);
        });
    }

    /// <summary>Takes back the mark and the comment that a person gave.</summary>
    /// <param name="handIn">The hand-in.</param>
    /// <param name="item">The item.</param>
    /// <param name="who">Who gave it.</param>
    /// <returns>Whether there was one.</returns>
    public bool TakeBackScore(HandInRow handIn, string item, string who)
    {
        ArgumentNullException.ThrowIfNull(handIn);
        return Write(transaction =>
        {
            var assignment = _connection.ExecuteScalar<string>("SELECT assignment FROM hand_ins WHERE id = @Id", new { handIn.Id }, transaction)!;
            var place = new MarkPlace(assignment, handIn.Id, handIn.Student, item);
            if (MarksOf(place, transaction).FirstOrDefault(mark => mark.Marker == who) is not { } own || (own.Points is null && own.Comment is null))
            {
                return false;
            }

            Give(transaction, place, who, "took back", new MarkDraft(null, null, null), own.Points, settled: 0);
            return true;
        });
    }

    /// <summary>Saves a mark or a comment as it is given, unless somebody has changed the item since it was looked at.</summary>
    /// <param name="place">The hand-in and the item.</param>
    /// <param name="marker">Who gives it.</param>
    /// <param name="draft">The mark.</param>
    /// <param name="seen">What the marker had seen.</param>
    public MarkOutcome SaveMark(MarkPlace place, string marker, MarkDraft draft, SeenMarks seen)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(seen);
        return Write(transaction =>
        {
            var marks = MarksOf(place, transaction);
            var now = new MarkOutcome(IsSaved: false, marks).SeenBy(marker);
            if (now.Own != seen.Own || (seen.Others is { } others && others != now.Others))
            {
                return new MarkOutcome(IsSaved: false, marks);
            }

            Give(transaction, place, marker, "marked", draft, marks.FirstOrDefault(mark => mark.Marker == marker)?.Points, settled: null);
            return new MarkOutcome(IsSaved: true, MarksOf(place, transaction));
        });
    }

    /// <summary>Lets one of several people's marks count.</summary>
    /// <param name="place">The hand-in and the item.</param>
    /// <param name="marker">Whose mark counts.</param>
    /// <param name="who">Who settles it.</param>
    public void Settle(MarkPlace place, string marker, string who)
    {
        ArgumentNullException.ThrowIfNull(place);
        Write(transaction =>
        {
            if (MarksOf(place, transaction).FirstOrDefault(mark => mark.Marker == marker) is { Points: { } points } mark)
            {
                Give(transaction, place, marker, $"settled on {marker}'s mark", new MarkDraft(points, mark.Level, mark.Comment), points, NextSettled(place, transaction), who);
            }
        });
    }

    /// <summary>All people's marks of an item, the one that counts first.</summary>
    public IReadOnlyList<PersonMark> MarksOf(MarkPlace place) => Read(() => MarksOf(place, transaction: null));

    private List<PersonMark> MarksOf(MarkPlace place, SqliteTransaction? transaction) => _connection.Query<(string Marker, double? Points, string? Level, string? Comment, long Counts, long Revision)>(
        "SELECT marker, points, level, comment, counts, revision FROM marks WHERE hand_in = @HandIn AND item = @Item ORDER BY counts DESC, first_at, id",
        new { place.HandIn, place.Item },
        transaction).Select(static row => new PersonMark
        {
            Marker = row.Marker, Points = row.Points, Level = row.Level, Comment = row.Comment, Counts = row.Counts != 0, Revision = row.Revision,
        }).ToList();

    private long NextSettled(MarkPlace place, SqliteTransaction transaction) =>
        _connection.ExecuteScalar<long>("SELECT COALESCE(MAX(settled), 0) + 1 FROM marks WHERE hand_in = @HandIn AND item = @Item", new { place.HandIn, place.Item }, transaction);

    private void Give(SqliteTransaction transaction, MarkPlace place, string marker, string action, MarkDraft draft, double? before, long? settled, string? who = null)
    {
        var (firstAt, settledBefore, levelBefore) = _connection.QuerySingleOrDefault<(string?, long, string?)>(
            "SELECT first_at, settled, level FROM marks WHERE hand_in = @HandIn AND item = @Item AND marker = @marker", new { place.HandIn, place.Item, marker }, transaction);
        var now = NowExactly();
        var isComment = settled is null && before is not null && before == draft.Points && levelBefore == draft.Level;
        var points = isComment ? "the comment"
            : draft.Points is { } given ? string.Create(CultureInfo.InvariantCulture, $"{(before is { } old ? $"{old:0.##} to " : "")}{given:0.##} points")
            : before is { } taken ? string.Create(CultureInfo.InvariantCulture, $"{taken:0.##} points to none") : "a comment without points";
        Change(
            transaction,
            new JournalEntry("mark", action, who ?? marker, place) { Key = marker, Detail = points + (!isComment && draft.Level is { } level ? $" ({level})" : "") },
            new
            {
                points = draft.Points,
                level = draft.Level,
                comment = string.IsNullOrWhiteSpace(draft.Comment) ? null : draft.Comment,
                settled = settled ?? settledBefore,
                first_at = draft.Points is null ? firstAt : firstAt ?? now,
                marked_at = now,
            });
    }

    // The order in which marks were given is read from it.
    private static string NowExactly() => DateTimeOffset.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
