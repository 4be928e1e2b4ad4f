using System.Globalization;
using Dapper;
using MediaCourse.Grading.HandIns;

namespace MediaCourse.Grading.Gradebook;

/// <content>Hand-ins and what came of grading them.</content>
public sealed partial class GradebookFile
{
    private const string Grader = "grader";

    /// <summary>Takes note of a hand-in; one with the same content by the same student is the same hand-in.</summary>
    /// <returns>Its number.</returns>
    public long AddHandIn(string assignment, HandInFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Write(transaction =>
        {
            _connection.Execute(
                "INSERT INTO students (id, name) VALUES (@Student, @StudentName) ON CONFLICT (id) DO UPDATE SET name = COALESCE(excluded.name, name)",
                new { file.Student, file.StudentName },
                transaction);
            return _connection.ExecuteScalar<long>(
                """
                INSERT INTO hand_ins (assignment, student, digest, source, handed_in) VALUES (@assignment, @Student, @Digest, @Source, @handedIn)
                ON CONFLICT (assignment, student, digest) DO UPDATE SET source = excluded.source, handed_in = COALESCE(hand_ins.handed_in, excluded.handed_in)
                RETURNING id
                """,
                new { assignment, file.Student, file.Digest, file.Source, handedIn = file.HandedIn is { } time ? Text(time) : null },
                transaction);
        });
    }

    /// <summary>Whether a hand-in has been graded by this version of the assignment.</summary>
    public bool IsGraded(long handIn, string version) =>
        Read(() => _connection.ExecuteScalar<long>("SELECT COUNT(*) FROM gradings WHERE hand_in = @handIn AND version = @version", new { handIn, version }) > 0);

    /// <summary>
    /// Saves what came of grading a hand-in. A first grading comes into force at once; another waits until it is accepted, so that it can
    /// be seen who gains and who loses. What people gave an earlier hand-in of the student goes on to this one where the answer is the same.
    /// </summary>
    /// <param name="handIn">The hand-in.</param>
    /// <param name="version">The version of the assignment.</param>
    /// <param name="graded">What came of it.</param>
    /// <param name="same">The items to which an earlier graded notebook gives the same answer as this one; null where nothing is to go on.</param>
    public void SaveGrading(long handIn, string version, GradedHandIn graded, Func<byte[], IReadOnlyList<string>>? same = null)
    {
        ArgumentNullException.ThrowIfNull(graded);
        Write(transaction =>
        {
            _connection.Execute("UPDATE hand_ins SET grading = NULL WHERE grading IN (SELECT id FROM gradings WHERE hand_in = @handIn AND version = @version)", new { handIn, version }, transaction);
            _connection.Execute("DELETE FROM gradings WHERE hand_in = @handIn AND version = @version", new { handIn, version }, transaction);
            var grading = _connection.ExecuteScalar<long>(
                "INSERT INTO gradings (hand_in, version, graded_at, milliseconds, notebook) VALUES (@handIn, @version, @at, @milliseconds, @notebook) RETURNING id",
                new { handIn, version, at = Now(), milliseconds = (long)graded.Elapsed.TotalMilliseconds, notebook = graded.Notebook.ToArray() },
                transaction);
            _connection.Execute(
                "INSERT INTO checks (grading, position, item, name, hidden, passed, points, earned, message, hint, value, reference) VALUES (@grading, @position, @Item, @Name, @Hidden, @Passed, @Points, @Earned, @Message, @Hint, @Value, @Reference)",
                graded.Checks.Select((check, position) => new { grading, position, check.Item, check.Name, Hidden = check.Hidden ? 1 : 0, Passed = check.Passed ? 1 : 0, check.Points, check.Earned, check.Message, check.Hint, check.Value, check.Reference }),
                transaction);
            _connection.Execute(
                "INSERT INTO repairs (grading, position, message) VALUES (@grading, @position, @message)",
                graded.Repairs.Select((message, position) => new { grading, position, message }),
                transaction);
            if (_connection.Execute("UPDATE hand_ins SET grading = @grading WHERE id = @handIn AND grading IS NULL", new { grading, handIn }, transaction) > 0)
            {
                var (assignment, student) = _connection.QuerySingle<(string, string)>("SELECT assignment, student FROM hand_ins WHERE id = @handIn", new { handIn }, transaction);
                Audit(transaction, Grader, "graded", assignment, student, detail: string.Create(CultureInfo.InvariantCulture, $"version {version}: {graded.Checks.Sum(static check => check.Earned):0.##} points by checks"));
                if (same is not null)
                {
                    CarryOver(transaction, new MarkPlace(assignment, handIn, student, ""), same);
                }
            }
        });
    }

    /// <summary>What would change if the gradings of a version came into force: hand-ins of which an item gains or loses points.</summary>
    public IReadOnlyList<MarkChange> Changes(string assignment, string version) => Read(() => _connection.Query<MarkChange>(
        $"""
        SELECT h.student AS Student, items.item AS Item,
            COALESCE((SELECT {CountedPoints} FROM checks c {OverrideOfCheck} WHERE c.grading = h.grading AND c.item = items.item), 0.0) AS "Old",
            COALESCE((SELECT {CountedPoints} FROM checks c {OverrideOfCheck} WHERE c.grading = g.id AND c.item = items.item), 0.0) AS "New"
        FROM hand_ins h JOIN gradings g ON g.hand_in = h.id AND g.version = @version AND g.id <> h.grading
        JOIN (SELECT DISTINCT grading, item FROM checks) items ON items.grading IN (h.grading, g.id)
        WHERE h.assignment = @assignment
        GROUP BY h.id, items.item HAVING ABS("Old" - "New") > 1e-9
        ORDER BY h.student, items.item
        """,
        new { assignment, version }).AsList());

    /// <summary>How many hand-ins have a grading by a version that is not in force.</summary>
    public int Waiting(string assignment, string version) => Read(() => _connection.ExecuteScalar<int>(
        "SELECT COUNT(*) FROM hand_ins h JOIN gradings g ON g.hand_in = h.id AND g.version = @version AND g.id <> h.grading WHERE h.assignment = @assignment",
        new { assignment, version }));

    /// <summary>Lets the gradings of a version come into force.</summary>
    /// <returns>The marks that this changed.</returns>
    public IReadOnlyList<MarkChange> Accept(string assignment, string version, string who)
    {
        var changes = Changes(assignment, version);
        Write(transaction =>
        {
            foreach (var change in changes)
            {
                Audit(transaction, who, "regraded", assignment, change.Student, change.Item, string.Create(CultureInfo.InvariantCulture, $"{change.Old:0.##} to {change.New:0.##} points by checks, version {version}"));
            }

            _connection.Execute(
                """
                UPDATE hand_ins SET grading = (SELECT id FROM gradings g WHERE g.hand_in = hand_ins.id AND g.version = @version)
                WHERE assignment = @assignment AND EXISTS (SELECT 1 FROM gradings g WHERE g.hand_in = hand_ins.id AND g.version = @version AND g.id <> hand_ins.grading)
                """,
                new { assignment, version },
                transaction);
        });
        return changes;
    }

    /// <summary>The hand-ins of an assignment with their marks in force, in the order of students and times.</summary>
    public IReadOnlyList<HandInRow> HandIns(string assignment) => Read(() =>
    {
        var earned = PointsByChecks(assignment).ToLookup(static row => row.HandIn);
        var manual = _connection.Query<(long HandIn, string Item, double Points, string? Level, string? Comment)>(
            "SELECT hand_in, item, points, level, comment FROM marks WHERE assignment = @assignment AND counts = 1", new { assignment }).ToLookup(static row => row.HandIn);
        return (IReadOnlyList<HandInRow>)[.. _connection.Query<(long Id, string Student, string? Name, string Source, string? HandedIn, string? Version, string? Released, double? ReleasedPoints)>(
            """
            SELECT h.id, h.student, s.name, h.source, h.handed_in, g.version, r.released_at, r.points FROM hand_ins h JOIN students s ON s.id = h.student LEFT JOIN gradings g ON g.id = h.grading
            LEFT JOIN releases r ON r.assignment = h.assignment AND r.student = h.student
            WHERE h.assignment = @assignment ORDER BY h.student, h.handed_in, h.id
            """,
            new { assignment }).Select(row => new HandInRow
            {
                Id = row.Id,
                Student = row.Student,
                Name = row.Name,
                Source = row.Source,
                HandedIn = TimeOf(row.HandedIn),
                Version = row.Version,
                Released = TimeOf(row.Released),
                ReleasedPoints = row.ReleasedPoints,
                Earned = earned[row.Id].ToDictionary(static item => item.Item, static item => item.Points, StringComparer.Ordinal),
                Manual = manual[row.Id].ToDictionary(static item => item.Item, static item => new ManualScore(item.Points, item.Level, item.Comment), StringComparer.Ordinal),
            })];
    });

    /// <summary>What had to be put right in a hand-in.</summary>
    public IReadOnlyList<string> Repairs(long handIn) => Read(() => _connection.Query<string>(
        "SELECT r.message FROM repairs r JOIN hand_ins h ON h.grading = r.grading WHERE h.id = @handIn ORDER BY r.position", new { handIn }).AsList());

    /// <summary>The graded notebook of a hand-in, or null before it is graded.</summary>
    public byte[]? Notebook(long handIn) => Read(() => _connection.ExecuteScalar<byte[]?>(
        "SELECT g.notebook FROM gradings g JOIN hand_ins h ON h.grading = g.id WHERE h.id = @handIn", new { handIn }));
}
