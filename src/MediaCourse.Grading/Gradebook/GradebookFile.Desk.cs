using Dapper;

namespace MediaCourse.Grading.Gradebook;

/// <content>What the marking desk keeps beside marks: flags, anchors, double marking, releases.</content>
public sealed partial class GradebookFile
{
    /// <summary>The marks with points of an item, in the order in which they were first given.</summary>
    public IReadOnlyList<GivenMark> GivenMarks(string assignment, string item) => Read(() => _connection.Query<(long HandIn, string Marker, double Points, long Counts)>(
        "SELECT hand_in, marker, points, counts FROM marks WHERE assignment = @assignment AND item = @item AND points IS NOT NULL ORDER BY first_at, id",
        new { assignment, item }).Select(static row => new GivenMark(row.HandIn, row.Marker, row.Points, row.Counts != 0)).ToList());

    /// <summary>The marks of people that count: hand-in, item and points.</summary>
    public IReadOnlyList<(long HandIn, string Item, double Points)> CountedMarks(string assignment) => Read(() => (IReadOnlyList<(long, string, double)>)_connection.Query<(long, string, double)>(
        "SELECT hand_in, item, points FROM marks WHERE assignment = @assignment AND counts = 1", new { assignment }).AsList());

    /// <summary>Comments that students were told on an item, those used most often first.</summary>
    /// <param name="assignment">The assignment.</param>
    /// <param name="item">The item.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="marker">Those of one person; null for everybody's.</param>
    public IReadOnlyList<UsedComment> UsedComments(string assignment, string item, int most, string? marker = null) => Read(() => _connection.Query<(string Text, long Times)>(
        """
        SELECT comment, COUNT(*) AS times FROM marks WHERE assignment = @assignment AND item = @item AND comment IS NOT NULL AND points IS NOT NULL AND (@marker IS NULL OR marker = @marker)
        GROUP BY comment ORDER BY times DESC, MAX(marked_at) DESC LIMIT @most
        """,
        new { assignment, item, most, marker }).Select(static row => new UsedComment(row.Text, (int)row.Times)).ToList());

    /// <summary>What needs another look: hand-in and item.</summary>
    public IReadOnlyList<(long HandIn, string Item)> Flags(string assignment) => Read(() => (IReadOnlyList<(long, string)>)_connection.Query<(long, string)>(
        "SELECT f.hand_in, f.item FROM flags f JOIN hand_ins h ON h.id = f.hand_in WHERE h.assignment = @assignment", new { assignment }).AsList());

    /// <summary>Whether an item needs another look.</summary>
    public bool IsFlagged(MarkPlace place) => Read(() => _connection.ExecuteScalar<long>("SELECT COUNT(*) FROM flags WHERE hand_in = @HandIn AND item = @Item", new { place.HandIn, place.Item }) > 0);

    /// <summary>Says that an item needs another look, or does not any more.</summary>
    public void Flag(MarkPlace place, bool isOn, string who) => Write(transaction => Change(
        transaction, new JournalEntry("flag", isOn ? "flagged for another look" : "took a flag away", who, place), isOn ? new { flagged_by = who, flagged_at = Now() } : null));

    /// <summary>The anchors of an item: hand-ins that are marked first and shown beside the others.</summary>
    public IReadOnlyList<long> Anchors(string assignment, string item) => Read(() => _connection.Query<long>(
        "SELECT a.hand_in FROM anchors a JOIN hand_ins h ON h.id = a.hand_in WHERE h.assignment = @assignment AND a.item = @item ORDER BY a.chosen_at, a.hand_in", new { assignment, item }).AsList());

    /// <summary>Makes answers anchors of an item, or takes them from among them.</summary>
    public void Anchor(IReadOnlyList<MarkPlace> places, bool isOn, string who)
    {
        ArgumentNullException.ThrowIfNull(places);
        Write(transaction =>
        {
            long? batch = null;
            foreach (var place in places)
            {
                batch = Change(
                    transaction,
                    new JournalEntry("anchor", isOn ? "made an anchor" : "took an anchor away", who, place) { Batch = batch },
                    isOn ? new { chosen_by = who, chosen_at = NowExactly() } : null) is > 0 and var made ? made : batch;
            }
        });
    }

    /// <summary>The items of an assignment that are marked by two people, each without seeing the other's mark.</summary>
    public IReadOnlyList<string> DoubleMarked(string assignment) => Read(() => _connection.Query<string>("SELECT item FROM double_marking WHERE assignment = @assignment", new { assignment }).AsList());

    /// <summary>Lets an item be marked by two people, or by one.</summary>
    public void MarkDouble(string assignment, string item, bool isOn, string who) => Write(transaction => Change(
        transaction,
        new JournalEntry("double marking", isOn ? "switched double marking on" : "switched double marking off", who, new MarkPlace(assignment, 0, "", item)),
        isOn ? new { set_by = who } : null));

    /// <summary>What has been released of an assignment: the points of each student at that time.</summary>
    public IReadOnlyDictionary<string, double> Releases(string assignment) => Read(() => _connection.Query<(string Student, double Points)>(
        "SELECT student, points FROM releases WHERE assignment = @assignment", new { assignment }).ToDictionary(static row => row.Student, static row => row.Points, StringComparer.Ordinal));

    /// <summary>Releases students' marks, or takes that back. All of it is undone together.</summary>
    /// <param name="assignment">The assignment.</param>
    /// <param name="marks">Whose, and the points at this time.</param>
    /// <param name="isOn">Whether they are released.</param>
    /// <param name="who">Who does it.</param>
    public void Release(string assignment, IReadOnlyList<(long HandIn, string Student, double Points)> marks, bool isOn, string who)
    {
        ArgumentNullException.ThrowIfNull(marks);
        Write(transaction =>
        {
            long? batch = null;
            foreach (var (handIn, student, points) in marks)
            {
                batch = Change(
                    transaction,
                    new JournalEntry("release", isOn ? "released the marks" : "took the release back", who, new MarkPlace(assignment, handIn, student, ""))
                    {
                        Batch = batch,
                        Detail = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{points:0.##} points"),
                    },
                    isOn ? new { points, released_by = who, released_at = Now() } : null) is > 0 and var made ? made : batch;
            }
        });
    }
}
