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

    /// <summary>What marking by hand needs: several people's marks of one item, overrides, flags, anchors, releases, and changes that can be undone.</summary>
    private const string Second = """
        ALTER TABLE checks ADD COLUMN value TEXT;
        ALTER TABLE checks ADD COLUMN reference TEXT;
        CREATE TABLE marks (
            id INTEGER PRIMARY KEY, assignment TEXT NOT NULL REFERENCES assignments(id), hand_in INTEGER NOT NULL REFERENCES hand_ins(id),
            item TEXT NOT NULL, marker TEXT NOT NULL, points REAL CHECK (points >= 0), level TEXT, comment TEXT,
            settled INTEGER NOT NULL DEFAULT 0, counts INTEGER NOT NULL DEFAULT 0, first_at TEXT, marked_at TEXT NOT NULL,
            revision INTEGER NOT NULL DEFAULT 1, UNIQUE (hand_in, item, marker)) STRICT;
        INSERT INTO marks (assignment, hand_in, item, marker, points, level, comment, counts, first_at, marked_at)
            SELECT h.assignment, m.hand_in, m.item, m.scored_by, m.points, m.level, m.comment, 1, m.scored_at, m.scored_at
            FROM manual_scores m JOIN hand_ins h ON h.id = m.hand_in ORDER BY m.scored_at, m.hand_in;
        DROP TABLE manual_scores;
        CREATE INDEX marks_of_item ON marks (assignment, item, hand_in, counts, points);
        CREATE TABLE overrides (
            hand_in INTEGER NOT NULL REFERENCES hand_ins(id), item TEXT NOT NULL, check_name TEXT NOT NULL, earned REAL NOT NULL CHECK (earned >= 0),
            reason TEXT NOT NULL, given_by TEXT NOT NULL, given_at TEXT NOT NULL, seen_passed INTEGER NOT NULL, seen_points REAL NOT NULL,
            seen_value TEXT, seen_reference TEXT, PRIMARY KEY (hand_in, item, check_name)) STRICT, WITHOUT ROWID;
        CREATE TABLE flags (
            hand_in INTEGER NOT NULL REFERENCES hand_ins(id), item TEXT NOT NULL, flagged_by TEXT NOT NULL, flagged_at TEXT NOT NULL,
            PRIMARY KEY (hand_in, item)) STRICT, WITHOUT ROWID;
        CREATE TABLE anchors (
            hand_in INTEGER NOT NULL REFERENCES hand_ins(id), item TEXT NOT NULL, chosen_by TEXT NOT NULL, chosen_at TEXT NOT NULL,
            PRIMARY KEY (hand_in, item)) STRICT, WITHOUT ROWID;
        CREATE TABLE double_marking (
            assignment TEXT NOT NULL REFERENCES assignments(id), item TEXT NOT NULL, set_by TEXT NOT NULL, PRIMARY KEY (assignment, item)) STRICT, WITHOUT ROWID;
        CREATE TABLE releases (
            assignment TEXT NOT NULL REFERENCES assignments(id), student TEXT NOT NULL REFERENCES students(id), points REAL NOT NULL,
            released_by TEXT NOT NULL, released_at TEXT NOT NULL, PRIMARY KEY (assignment, student)) STRICT, WITHOUT ROWID;
        CREATE TABLE not_graded (
            assignment TEXT NOT NULL REFERENCES assignments(id), source TEXT NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (assignment, source)) STRICT, WITHOUT ROWID;
        ALTER TABLE audit ADD COLUMN kind TEXT;
        ALTER TABLE audit ADD COLUMN hand_in INTEGER;
        ALTER TABLE audit ADD COLUMN key TEXT;
        ALTER TABLE audit ADD COLUMN before TEXT;
        ALTER TABLE audit ADD COLUMN after TEXT;
        ALTER TABLE audit ADD COLUMN batch INTEGER;
        ALTER TABLE audit ADD COLUMN undone INTEGER NOT NULL DEFAULT 0;
        CREATE INDEX audit_of_person ON audit (who, id) WHERE kind IS NOT NULL;
        """;

    /// <summary>The steps from each version to the next. A step that has been published never changes.</summary>
    private static readonly string[] Steps = [First, Second];

    /// <summary>The version that this program writes.</summary>
    public static int Version => Steps.Length;

    /// <summary>Brings a gradebook to this version.</summary>
    /// <exception cref="GradebookException">It comes from a newer program.</exception>
    public static void Migrate(SqliteConnection connection, string file)
    {
        for (var isCurrent = false; !isCurrent;)
        {
            // Two programs may open an old gradebook at one time: only within the transaction is it certain which step comes next.
            using var transaction = connection.ExecuteScalar<int>("PRAGMA user_version") == Version ? null : connection.BeginTransaction();
            var version = connection.ExecuteScalar<int>("PRAGMA user_version", transaction: transaction);
            if (version > Version)
            {
                throw new GradebookException(string.Create(CultureInfo.InvariantCulture, $"{file}: this gradebook has version {version}, and this program knows version {Version}; use a newer MediaCourse."));
            }

            isCurrent = version == Version;
            if (!isCurrent)
            {
                connection.Execute(Steps[version], transaction: transaction);
                connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {version + 1}"), transaction: transaction);
                transaction!.Commit();
            }
        }
    }
}
