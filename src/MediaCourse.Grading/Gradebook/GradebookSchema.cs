using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace MediaCourse.Grading.Gradebook;

/// <summary>The tables of a gradebook, and how an older one becomes a newer one.</summary>
internal static class GradebookSchema
{
    private const string First = """
        CREATE TABLE students (id TEXT PRIMARY KEY, name TEXT) STRICT, WITHOUT ROWID;
        CREATE TABLE assignments (id TEXT PRIMARY KEY, title TEXT NOT NULL, version TEXT NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE items (
            assignment TEXT NOT NULL REFERENCES assignments(id), id TEXT NOT NULL, position INTEGER NOT NULL, title TEXT NOT NULL,
            kind TEXT NOT NULL, points REAL NOT NULL CHECK (points >= 0), extra INTEGER NOT NULL, retired INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (assignment, id)) STRICT, WITHOUT ROWID;
        CREATE TABLE hand_ins (
            id INTEGER PRIMARY KEY, assignment TEXT NOT NULL REFERENCES assignments(id), student TEXT NOT NULL REFERENCES students(id),
            digest TEXT NOT NULL, source TEXT NOT NULL, handed_in TEXT, grading INTEGER REFERENCES gradings(id),
            UNIQUE (assignment, student, digest)) STRICT;
        CREATE TABLE gradings (
            id INTEGER PRIMARY KEY, hand_in INTEGER NOT NULL REFERENCES hand_ins(id), version TEXT NOT NULL, graded_at TEXT NOT NULL,
            milliseconds INTEGER NOT NULL, notebook BLOB, UNIQUE (hand_in, version)) STRICT;
        CREATE TABLE checks (
            grading INTEGER NOT NULL REFERENCES gradings(id) ON DELETE CASCADE, position INTEGER NOT NULL, item TEXT NOT NULL, name TEXT NOT NULL,
            hidden INTEGER NOT NULL, passed INTEGER NOT NULL, points REAL NOT NULL, earned REAL NOT NULL, message TEXT NOT NULL, hint TEXT,
            PRIMARY KEY (grading, position)) STRICT, WITHOUT ROWID;
        CREATE TABLE repairs (
            grading INTEGER NOT NULL REFERENCES gradings(id) ON DELETE CASCADE, position INTEGER NOT NULL, message TEXT NOT NULL,
            PRIMARY KEY (grading, position)) STRICT, WITHOUT ROWID;
        CREATE TABLE manual_scores (
            hand_in INTEGER NOT NULL REFERENCES hand_ins(id), item TEXT NOT NULL, points REAL NOT NULL CHECK (points >= 0), level TEXT,
            comment TEXT, scored_at TEXT NOT NULL, scored_by TEXT NOT NULL, PRIMARY KEY (hand_in, item)) STRICT, WITHOUT ROWID;
        CREATE TABLE audit (
            id INTEGER PRIMARY KEY, at TEXT NOT NULL, who TEXT NOT NULL, action TEXT NOT NULL, assignment TEXT, student TEXT, item TEXT, detail TEXT) STRICT;
        CREATE INDEX hand_ins_of_assignment ON hand_ins (assignment, student);
        """;

    /// <summary>The steps from each version to the next. A step that has been published never changes.</summary>
    private static readonly string[] Steps = [First];

    /// <summary>The version that this program writes.</summary>
    public static int Version => Steps.Length;

    /// <summary>Brings a gradebook to this version.</summary>
    /// <exception cref="GradebookException">It comes from a newer program.</exception>
    public static void Migrate(SqliteConnection connection, string file)
    {
        var version = connection.ExecuteScalar<int>("PRAGMA user_version");
        if (version > Version)
        {
            throw new GradebookException(string.Create(CultureInfo.InvariantCulture, $"{file}: this gradebook has version {version}, and this program knows version {Version}; use a newer MediaCourse."));
        }

        for (; version < Version; version++)
        {
            using var transaction = connection.BeginTransaction();
            connection.Execute(Steps[version], transaction: transaction);
            connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {version + 1}"), transaction: transaction);
            transaction.Commit();
        }
    }
}
