using Dapper;
using MediaCourse.Grading.Authoring;
using Microsoft.Data.Sqlite;

namespace MediaCourse.Grading.Gradebook;

/// <summary>A course's gradebook, an SQLite file. What is written is written whole or not at all, whenever the process ends.</summary>
public sealed partial class GradebookFile : IDisposable
{
    private const int Full = 13;
    private const int InputOutput = 10;
    private const int ReadOnly = 8;
    private const int CannotOpen = 14;
    private const int Busy = 5;

    private readonly SqliteConnection _connection;
    private readonly string _file;
    private readonly Lock _lock = new();

    private readonly bool _isDurable;

    private GradebookFile(SqliteConnection connection, string file, bool isDurable) => (_connection, _file, _isDurable) = (connection, file, isDurable);

    /// <summary>Opens a gradebook; one that is not there is made.</summary>
    /// <param name="file">The file.</param>
    /// <param name="isDurable">Whether a change is on the disk, safe from a power cut, when the call that made it returns; else only from the end of the process.</param>
    /// <exception cref="GradebookException">It cannot be opened or written.</exception>
    public static GradebookFile Open(string file, bool isDurable = false)
    {
        ArgumentNullException.ThrowIfNull(file);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 30, Pooling = false }.ToString());
        try
        {
            return Guard(file, () =>
            {
                connection.Open();
                connection.Execute($"PRAGMA journal_mode = WAL; PRAGMA synchronous = {(isDurable ? "FULL" : "NORMAL")};");
                GradebookSchema.Migrate(connection, file);
                return new GradebookFile(connection, file, isDurable);
            });
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    /// <summary>Writes down an assignment's items. Items that are no longer in the master are kept for the marks that they have.</summary>
    public void SetAssignment(MasterNotebook master, string version)
    {
        ArgumentNullException.ThrowIfNull(master);
        Write(transaction =>
        {
            var id = master.Assignment.Id;
            _connection.Execute(
                "INSERT INTO assignments (id, title, version) VALUES (@id, @Title, @version) ON CONFLICT (id) DO UPDATE SET title = excluded.title, version = excluded.version",
                new { id, master.Assignment.Title, version },
                transaction);
            _connection.Execute("UPDATE items SET retired = 1 WHERE assignment = @id", new { id }, transaction);
            _connection.Execute(
                """
                INSERT INTO items (assignment, id, position, title, kind, points, extra) VALUES (@assignment, @Id, @position, @Title, @kind, @Points, @extra)
                ON CONFLICT (assignment, id) DO UPDATE SET position = excluded.position, title = excluded.title, kind = excluded.kind, points = excluded.points, extra = excluded.extra, retired = 0
                """,
                master.Items.Select((item, position) => new { assignment = id, item.Id, position, item.Title, kind = item.Kind.ToString(), item.Points, extra = item.IsExtraCredit ? 1 : 0 }),
                transaction);
        });
    }

    private void Write(Action<SqliteTransaction> action) => Write(transaction =>
    {
        action(transaction);
        return true;
    });

    private T Write<T>(Func<SqliteTransaction, T> action)
    {
        lock (_lock)
        {
            return Guard(_file, () =>
            {
                using var transaction = _connection.BeginTransaction(deferred: false);
                var result = action(transaction);
                transaction.Commit();
                if (_isDurable)
                {
                    RequireSameFile();
                }

                return result;
            });
        }
    }

    private T Read<T>(Func<T> action)
    {
        lock (_lock)
        {
            return Guard(_file, action);
        }
    }

    private void Audit(SqliteTransaction transaction, string who, string action, string? assignment = null, string? student = null, string? item = null, string? detail = null) =>
        _connection.Execute(
            "INSERT INTO audit (at, who, action, assignment, student, item, detail) VALUES (@at, @who, @action, @assignment, @student, @item, @detail)",
            new { at = Now(), who, action, assignment, student, item, detail },
            transaction);

    private static DateTimeOffset? TimeOf(string? text) => text is null ? null : DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static string Now() => Text(DateTimeOffset.UtcNow);

    private static string Text(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    private static T Guard<T>(string file, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (SqliteException error)
        {
            throw new GradebookException(
                error.SqliteErrorCode switch
                {
                    Full => $"{file}: the disk is full, and nothing of this was saved; make room and run it again.",
                    InputOutput => $"{file}: the disk is full or failing, and nothing of this was saved; make room and run it again.",
                    ReadOnly or CannotOpen => $"{file}: the gradebook cannot be written; make the file and its folder writable.",
                    Busy => $"{file}: another program holds the gradebook; try again when it is done.",
                    _ => $"{file}: this cannot be used as a gradebook ({error.Message.Replace('\n', ' ').TrimEnd('.')}); restore it from a copy.",
                },
                error);
        }
    }
}
