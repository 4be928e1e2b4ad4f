using Dapper;
using Microsoft.Data.Sqlite;

namespace MediaCourse.Grading.Gradebook;

/// <content>
/// A file that is renamed, removed or replaced by a copy stays open under nobody's name: SQLite goes on writing to it, and all of it is lost
/// in the end. What was written is therefore looked for under the name.
/// </content>
public sealed partial class GradebookFile
{
    private const int Attempts = 5;

    // The last lines of the audit: every change adds or changes one of them.
    private const string Trace = "SELECT group_concat(id || at || who || action || COALESCE(detail, '') || COALESCE(after, '') || undone) FROM (SELECT * FROM audit ORDER BY id DESC LIMIT 20)";

    private void RequireSameFile()
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            // Between the two looks another program may write.
            if (TraceByName() is var there && there == _connection.ExecuteScalar<string?>(Trace))
            {
                return;
            }
        }

        throw new GradebookException($"{_file}: this is not the gradebook any more that was opened: it was moved, removed or replaced, and nothing of this was saved in it; end this, and start it again.");
    }

    private string? TraceByName()
    {
        try
        {
            using var named = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _file, Mode = SqliteOpenMode.ReadOnly, DefaultTimeout = 5, Pooling = false }.ToString());
            named.Open();
            return named.ExecuteScalar<string?>(Trace);
        }
        catch (SqliteException)
        {
            return "it cannot be read";
        }
    }
}
