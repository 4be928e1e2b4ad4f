using System.Collections.Frozen;

namespace MediaCourse.Grading.Gradebook;

/// <summary>A change that a person makes, as the audit keeps it.</summary>
/// <param name="Kind">What is changed: a name of <see cref="JournalKind.All"/>.</param>
/// <param name="Action">What was done, in words.</param>
/// <param name="Who">Who does it.</param>
/// <param name="Place">Where.</param>
internal sealed record JournalEntry(string Kind, string Action, string Who, MarkPlace Place)
{
    /// <summary>What tells the changed row from others in its place: a marker's name, a check's.</summary>
    public string? Key { get; init; }

    /// <summary>More of it, in words.</summary>
    public string? Detail { get; init; }

    /// <summary>The audit's number of the first of the changes that were made, and are undone, together; null for one of its own.</summary>
    public long? Batch { get; init; }
}

/// <summary>
/// A kind of row that people change: how its state is read as JSON, written back from it, and taken away. With these, every change is
/// written down with what was before, and can be undone.
/// </summary>
/// <param name="Read">Gives the state, or no row.</param>
/// <param name="Write">Writes the state in <c>@state</c>.</param>
/// <param name="Clear">Takes the row away.</param>
internal sealed record JournalKind(string Read, string Write, string Clear)
{
    private const string OfMark = "WHERE hand_in = @HandIn AND item = @Item AND marker = @Key";
    private const string OfItem = "WHERE hand_in = @HandIn AND item = @Item";
    private const string OfCheck = OfItem + " AND check_name = @Key";

    public static readonly FrozenDictionary<string, JournalKind> All = new Dictionary<string, JournalKind>(StringComparer.Ordinal)
    {
        // A mark that is taken back leaves its row, so that its revision is never used again.
        ["mark"] = new(
            $"SELECT json_object('points', points, 'level', level, 'comment', comment, 'settled', settled, 'first_at', first_at, 'marked_at', marked_at) FROM marks {OfMark} AND (points IS NOT NULL OR comment IS NOT NULL)",
            """
            INSERT INTO marks (assignment, hand_in, item, marker, points, level, comment, settled, first_at, marked_at)
            VALUES (@Assignment, @HandIn, @Item, @Key, @state ->> 'points', @state ->> 'level', @state ->> 'comment', @state ->> 'settled', @state ->> 'first_at', @state ->> 'marked_at')
            ON CONFLICT (hand_in, item, marker) DO UPDATE SET points = excluded.points, level = excluded.level, comment = excluded.comment, settled = excluded.settled,
                first_at = excluded.first_at, marked_at = excluded.marked_at, revision = revision + 1
            """,
            $"UPDATE marks SET points = NULL, level = NULL, comment = NULL, settled = 0, first_at = NULL, revision = revision + 1 {OfMark}"),
        ["override"] = new(
            $"""
            SELECT json_object('earned', earned, 'reason', reason, 'given_by', given_by, 'given_at', given_at, 'seen_passed', seen_passed, 'seen_points', seen_points, 'seen_value', seen_value, 'seen_reference', seen_reference)
            FROM overrides {OfCheck}
            """,
            """
            INSERT OR REPLACE INTO overrides (hand_in, item, check_name, earned, reason, given_by, given_at, seen_passed, seen_points, seen_value, seen_reference)
            VALUES (@HandIn, @Item, @Key, @state ->> 'earned', @state ->> 'reason', @state ->> 'given_by', @state ->> 'given_at', @state ->> 'seen_passed', @state ->> 'seen_points', @state ->> 'seen_value', @state ->> 'seen_reference')
            """,
            $"DELETE FROM overrides {OfCheck}"),
        ["flag"] = new(
            $"SELECT json_object('flagged_by', flagged_by, 'flagged_at', flagged_at) FROM flags {OfItem}",
            "INSERT OR REPLACE INTO flags (hand_in, item, flagged_by, flagged_at) VALUES (@HandIn, @Item, @state ->> 'flagged_by', @state ->> 'flagged_at')",
            $"DELETE FROM flags {OfItem}"),
        ["anchor"] = new(
            $"SELECT json_object('chosen_by', chosen_by, 'chosen_at', chosen_at) FROM anchors {OfItem}",
            "INSERT OR REPLACE INTO anchors (hand_in, item, chosen_by, chosen_at) VALUES (@HandIn, @Item, @state ->> 'chosen_by', @state ->> 'chosen_at')",
            $"DELETE FROM anchors {OfItem}"),
        ["double marking"] = new(
            "SELECT json_object('set_by', set_by) FROM double_marking WHERE assignment = @Assignment AND item = @Item",
            "INSERT OR REPLACE INTO double_marking (assignment, item, set_by) VALUES (@Assignment, @Item, @state ->> 'set_by')",
            "DELETE FROM double_marking WHERE assignment = @Assignment AND item = @Item"),
        ["release"] = new(
            "SELECT json_object('points', points, 'released_by', released_by, 'released_at', released_at) FROM releases WHERE assignment = @Assignment AND student = @Student",
            "INSERT OR REPLACE INTO releases (assignment, student, points, released_by, released_at) VALUES (@Assignment, @Student, @state ->> 'points', @state ->> 'released_by', @state ->> 'released_at')",
            "DELETE FROM releases WHERE assignment = @Assignment AND student = @Student"),
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
