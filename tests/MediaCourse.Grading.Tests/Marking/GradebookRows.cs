using System.Globalization;
using Microsoft.Data.Sqlite;

namespace MediaCourse.Grading.Tests.Marking;

/// <summary>All that stands in a gradebook apart from times and row numbers, so that two can be compared.</summary>
internal static class GradebookRows
{
    private static readonly string[] Queries =
    [
        "SELECT 'student', id, name FROM students",
        "SELECT 'assignment', id, title, version FROM assignments",
        "SELECT 'item', assignment, id, position, title, kind, points, extra, retired FROM items",
        "SELECT 'hand-in', assignment, student, digest, source, handed_in FROM hand_ins",
        "SELECT 'grading', h.student, h.digest, g.version, g.notebook, h.grading = g.id FROM gradings g JOIN hand_ins h ON h.id = g.hand_in",
        "SELECT 'check', h.student, h.digest, c.position, c.item, c.name, c.hidden, c.passed, c.points, c.earned, c.message, c.hint FROM checks c JOIN gradings g ON g.id = c.grading JOIN hand_ins h ON h.id = g.hand_in",
        "SELECT 'repair', h.student, h.digest, r.position, r.message FROM repairs r JOIN gradings g ON g.id = r.grading JOIN hand_ins h ON h.id = g.hand_in",
        "SELECT 'score', h.student, h.digest, m.item, m.points, m.level, m.comment, m.marker FROM marks m JOIN hand_ins h ON h.id = m.hand_in",
        "SELECT 'audit', who, action, assignment, student, item, detail FROM audit",
    ];

    /// <summary>The rows in an order of their own.</summary>
    public static IReadOnlyList<string> Of(string gradebook)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = gradebook, Pooling = false }.ToString());
        connection.Open();
        return [.. Queries.SelectMany(query => Rows(connection, query)).Order(StringComparer.Ordinal)];
    }

    private static List<string> Rows(SqliteConnection connection, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(field => TextOf(reader.GetValue(field)))));
        }

        return rows;
    }

    private static string TextOf(object value) => value switch
    {
        byte[] bytes => System.Text.Encoding.UTF8.GetString(bytes),
        DBNull => "null",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
