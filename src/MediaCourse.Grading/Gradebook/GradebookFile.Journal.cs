using System.Text.Json;
using System.Text.Json.Nodes;
using Dapper;
using Microsoft.Data.Sqlite;

namespace MediaCourse.Grading.Gradebook;

/// <content>What people change: written down with what was before, and undone from there.</content>
public sealed partial class GradebookFile
{
    private static readonly TimeSpan OneSitting = TimeSpan.FromMinutes(2);

    private readonly Dictionary<(string Assignment, string Kind), long> _changes = [];

    /// <summary>A text that differs whenever something of an assignment may have changed: by other programs anything, by this one what people change.</summary>
    /// <param name="assignment">The assignment.</param>
    /// <param name="kind">Of what this program changes only this: a kind of the journal, such as "override"; null for all of it.</param>
    public string ChangesOf(string assignment, string? kind = null) => Read(() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{_connection.ExecuteScalar<long>("PRAGMA data_version")} {_changes.Where(change => change.Key.Assignment == assignment && (kind ?? change.Key.Kind) == change.Key.Kind).Sum(static change => change.Value)}"));

    /// <summary>Undoes what a person changed last and has not undone yet, unless somebody has changed it since.</summary>
    public UndoOutcome Undo(string who) => Write(transaction =>
    {
        var last = _connection.ExecuteScalar<long?>("SELECT batch FROM audit WHERE who = @who AND kind IS NOT NULL AND undone = 0 ORDER BY id DESC LIMIT 1", new { who }, transaction);
        if (last is null)
        {
            return new UndoOutcome(Done: null, "There is nothing of yours to undo.", Place: null);
        }

        var changes = _connection.Query<ChangeRow>(
            "SELECT id AS Id, action AS Action, assignment AS Assignment, hand_in AS HandIn, student AS Student, item AS Item, detail AS Detail, kind AS Kind, key AS Key, before AS Before, after AS After FROM audit WHERE batch = @last AND undone = 0 ORDER BY id DESC",
            new { last },
            transaction).AsList();
        if (changes.Find(change => StateOf(transaction, change.Kind, change.Place, change.Key) != change.After) is { } changed)
        {
            return new UndoOutcome(Done: null, $"This was changed by somebody else since: {changed.Words}. It was left as it is.", changed.Place);
        }

        foreach (var change in changes)
        {
            Put(transaction, change.Kind, change.Place, change.Key, change.Before);
            _connection.Execute("UPDATE audit SET undone = 1 WHERE id = @Id", new { change.Id }, transaction);
            Audit(transaction, who, "undid", change.Assignment, change.Student, change.Item, change.Words);
        }

        return new UndoOutcome(changes.Count == 1 ? changes[0].Words : $"{changes[0].Action}, {changes.Count} times", Problem: null, changes[^1].Place);
    });

    /// <summary>The audit, the newest lines first.</summary>
    /// <param name="assignment">Those of one assignment, or null for all.</param>
    /// <param name="below">Only lines with a number below this one.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<AuditLine> AuditLines(string? assignment, long below, int most) => Read(() => _connection.Query<AuditLine>(
        "SELECT id AS Id, at AS At, who AS Who, action AS Action, assignment AS Assignment, student AS Student, item AS Item, detail AS Detail, undone AS Undone FROM audit WHERE id < @below AND (@assignment IS NULL OR assignment = @assignment) ORDER BY id DESC LIMIT @most",
        new { assignment, below, most }).AsList());

    /// <summary>Changes a row, or takes it away where the new state is null, and writes down what was before.</summary>
    /// <returns>The batch, for changes that are undone with this one.</returns>
    private long Change(SqliteTransaction transaction, JournalEntry entry, object? state)
    {
        var before = StateOf(transaction, entry.Kind, entry.Place, entry.Key);
        Put(transaction, entry.Kind, entry.Place, entry.Key, state is null ? null : JsonSerializer.Serialize(state));
        var after = StateOf(transaction, entry.Kind, entry.Place, entry.Key);
        if (before == after)
        {
            return entry.Batch ?? 0;
        }

        if (entry.Kind == "mark" && GoesOn(transaction, entry, before, after))
        {
            return 0;
        }

        var id = _connection.ExecuteScalar<long>(
            """
            INSERT INTO audit (at, who, action, assignment, student, item, detail, kind, hand_in, key, before, after, batch)
            VALUES (@at, @Who, @Action, @Assignment, @Student, @Item, @Detail, @Kind, @HandIn, @Key, @before, @after, @Batch) RETURNING id
            """,
            new { at = Now(), entry.Who, entry.Action, entry.Place.Assignment, entry.Place.Student, entry.Place.Item, entry.Detail, entry.Kind, entry.Place.HandIn, entry.Key, before, after, entry.Batch },
            transaction);
        if (entry.Batch is null)
        {
            _connection.Execute("UPDATE audit SET batch = @id WHERE id = @id", new { id }, transaction);
        }

        return entry.Batch ?? id;
    }

    // A comment is saved as it is typed: what is typed in one go is one change.
    private bool GoesOn(SqliteTransaction transaction, JournalEntry entry, string? before, string? after)
    {
        var last = _connection.QueryFirstOrDefault<ChangeRow>(
            "SELECT id AS Id, at AS At, action AS Action, assignment AS Assignment, hand_in AS HandIn, student AS Student, item AS Item, kind AS Kind, key AS Key, before AS Before, after AS After FROM audit WHERE who = @Who AND kind IS NOT NULL ORDER BY id DESC LIMIT 1",
            new { entry.Who },
            transaction);
        return last is { Kind: "mark" } && last.Place == entry.Place && last.Key == entry.Key && last.After == before && before is not null
            && IsOfComment(last.Before, last.After) && IsOfComment(before, after)
            && DateTimeOffset.UtcNow - TimeOf(last.At) < OneSitting
            && _connection.Execute("UPDATE audit SET after = @after, detail = @Detail, at = @at WHERE id = @Id AND undone = 0", new { after, entry.Detail, at = Now(), last.Id }, transaction) > 0;
    }

    private static bool IsOfComment(string? before, string? after) => Rest(before) == Rest(after);

    private static string Rest(string? state)
    {
        var json = state is null ? [] : JsonNode.Parse(state)!.AsObject();
        return $"{json["points"]?.ToJsonString()} {json["level"]?.ToJsonString()} {json["settled"]?.ToJsonString() ?? "0"}";
    }

    private string? StateOf(SqliteTransaction transaction, string kind, MarkPlace place, string? key) =>
        _connection.ExecuteScalar<string?>(JournalKind.All[kind].Read, new { place.Assignment, place.HandIn, place.Student, place.Item, Key = key }, transaction);

    private void Put(SqliteTransaction transaction, string kind, MarkPlace place, string? key, string? state)
    {
        _connection.Execute(state is null ? JournalKind.All[kind].Clear : JournalKind.All[kind].Write, new { place.Assignment, place.HandIn, place.Student, place.Item, Key = key, state }, transaction);
        _changes[(place.Assignment, kind)] = _changes.GetValueOrDefault((place.Assignment, kind)) + 1;
        if (kind == "mark")
        {
            _connection.Execute(
                """
                UPDATE marks SET counts = COALESCE(id = (SELECT id FROM marks WHERE hand_in = @HandIn AND item = @Item AND points IS NOT NULL ORDER BY settled DESC, first_at, id LIMIT 1), 0)
                WHERE hand_in = @HandIn AND item = @Item
                """,
                new { place.HandIn, place.Item },
                transaction);
        }
    }

    private sealed record ChangeRow
    {
        public long Id { get; init; }

        public string? At { get; init; }

        public required string Action { get; init; }

        public required string Assignment { get; init; }

        public long HandIn { get; init; }

        public required string Student { get; init; }

        public required string Item { get; init; }

        public string? Detail { get; init; }

        public required string Kind { get; init; }

        public string? Key { get; init; }

        public string? Before { get; init; }

        public string? After { get; init; }

        public string Words => Detail is null ? Action : $"{Action}: {Detail}";

        public MarkPlace Place => new(Assignment, HandIn, Student, Item);
    }
}
