using System.Text.Json.Nodes;
using Dapper;
using Microsoft.Data.Sqlite;

namespace MediaCourse.Grading.Gradebook;

/// <content>What people gave a student's earlier hand-in: it goes on to a later one where the answer is the same.</content>
public sealed partial class GradebookFile
{
    /// <summary>What people gave in the marks and overrides that count, on whatever hand-in of a student, the later hand-ins first.</summary>
    /// <param name="assignment">The assignment.</param>
    /// <param name="student">One student's; null for everybody's.</param>
    public IReadOnlyList<EarlierMark> GivenByPeople(string assignment, string? student = null) => Read(() => _connection.Query<EarlierMark>(
        """
        SELECT given.hand_in AS HandIn, h.student AS Student, given.item AS Item, given.check_name AS "Check", given.points AS Points, given.level AS Level, given.who AS Who, given.words AS Words
        FROM (SELECT hand_in, item, NULL AS check_name, points, level, marker AS who, comment AS words FROM marks WHERE assignment = @assignment AND counts = 1
            UNION ALL SELECT hand_in, item, check_name, earned, NULL, given_by, reason FROM overrides) given
        JOIN hand_ins h ON h.id = given.hand_in WHERE h.assignment = @assignment AND (@student IS NULL OR h.student = @student) ORDER BY h.handed_in DESC, h.id DESC, given.item, given.check_name
        """,
        new { assignment, student }).AsList());

    /// <summary>Takes what people gave the student's last hand-in that was marked for the answers that are the same in this one; a mark in the place of checks only where they come out the same.</summary>
    private void CarryOver(SqliteTransaction transaction, MarkPlace to, Func<byte[], IReadOnlyList<string>> same)
    {
        var earlier = _connection.QueryFirstOrDefault<(long Id, byte[]? Notebook)>(
            """
            SELECT h.id, g.notebook FROM hand_ins h JOIN gradings g ON g.id = h.grading
            WHERE h.assignment = @Assignment AND h.student = @Student AND h.id <> @HandIn
                AND (EXISTS (SELECT 1 FROM marks m WHERE m.hand_in = h.id AND m.points IS NOT NULL) OR EXISTS (SELECT 1 FROM overrides o WHERE o.hand_in = h.id))
                AND NOT EXISTS (SELECT 1 FROM marks WHERE hand_in = @HandIn) AND NOT EXISTS (SELECT 1 FROM overrides WHERE hand_in = @HandIn)
            ORDER BY h.handed_in DESC, h.id DESC LIMIT 1
            """,
            new { to.Assignment, to.Student, to.HandIn },
            transaction);
        if (earlier.Notebook is not { } notebook)
        {
            return;
        }

        var rows = _connection.Query<(string Kind, string Item, string? Key)>(
            """
            SELECT 'mark', m.item, m.marker FROM marks m WHERE m.hand_in = @Id AND (m.points IS NOT NULL OR m.comment IS NOT NULL)
                AND NOT EXISTS (SELECT 1 FROM hand_ins o JOIN checks c ON c.grading = o.grading AND c.item = m.item
                    JOIN hand_ins n ON n.id = @HandIn JOIN checks d ON d.grading = n.grading AND d.item = c.item AND d.name = c.name
                    WHERE o.id = @Id AND c.passed <> d.passed)
            UNION ALL SELECT 'override', item, check_name FROM overrides WHERE hand_in = @Id
            UNION ALL SELECT 'flag', item, NULL FROM flags WHERE hand_in = @Id
            UNION ALL SELECT 'anchor', item, NULL FROM anchors WHERE hand_in = @Id
            """,
            new { earlier.Id, to.HandIn },
            transaction).AsList();
        var items = same(notebook);
        foreach (var (kind, item, key) in rows.Where(row => items.Contains(row.Item, StringComparer.Ordinal)))
        {
            var state = StateOf(transaction, kind, to with { HandIn = earlier.Id, Item = item }, key);
            Change(transaction, new JournalEntry(kind, "carried over", Grader, to with { Item = item }) { Key = key, Detail = $"{kind}{(key is null ? "" : $" of {key}")}, from an earlier hand-in with the same answer" }, state is null ? null : JsonNode.Parse(state));
        }
    }
}
