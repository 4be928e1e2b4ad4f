using Dapper;

namespace MediaCourse.Grading.Gradebook;

/// <content>Checks, and what people decided in their place.</content>
public sealed partial class GradebookFile
{
    private const string CheckColumns =
        """
        c.item AS Item, c.name AS Name, c.hidden AS Hidden, c.passed AS Passed, c.points AS Points, c.earned AS Earned, c.message AS Message, c.hint AS Hint, c.value AS Value, c.reference AS Reference,
        o.earned AS Decided, o.reason AS Reason, o.given_by AS Who, o.seen_passed AS SeenPassed, o.seen_points AS SeenPoints, o.seen_value AS SeenValue, o.seen_reference AS SeenReference
        """;

    private const string OverrideOfCheck = "LEFT JOIN overrides o ON o.hand_in = h.id AND o.item = c.item AND o.check_name = c.name";

    /// <summary>An override gives no more than its check is worth by now.</summary>
    private const string CountedPoints = "SUM(COALESCE(MIN(o.earned, c.points), c.earned))";

    /// <summary>The checks of a hand-in in force, in the master's order.</summary>
    public IReadOnlyList<CheckMark> Checks(long handIn) => Read(() => _connection.Query<CheckRow>(
        $"SELECT {CheckColumns} FROM checks c JOIN hand_ins h ON h.grading = c.grading {OverrideOfCheck} WHERE h.id = @handIn ORDER BY c.position",
        new { handIn }).Select(static row => row.ToMark()).ToList());

    /// <summary>What checks gave, with what people decided in their place: hand-in, item and points.</summary>
    public IReadOnlyList<(long HandIn, string Item, double Points)> CheckPoints(string assignment) => Read(() => PointsByChecks(assignment));

    private List<(long HandIn, string Item, double Points)> PointsByChecks(string assignment) => _connection.Query<(long, string, double)>(
        $"SELECT h.id, c.item, {CountedPoints} FROM hand_ins h JOIN checks c ON c.grading = h.grading {OverrideOfCheck} WHERE h.assignment = @assignment GROUP BY h.id, c.item",
        new { assignment }).AsList();

    /// <summary>The overrides of an assignment that no longer fit: their check is gone, or gave something else when it was graded anew.</summary>
    public IReadOnlyList<MisfitOverride> Misfits(string assignment) => Read(() => _connection.Query<MisfitRow>(
        $"""
        SELECT h.id AS HandIn, h.student AS Student, o.item AS OverriddenItem, o.check_name AS OverriddenCheck, {CheckColumns}
        FROM overrides o JOIN hand_ins h ON h.id = o.hand_in LEFT JOIN checks c ON c.grading = h.grading AND c.item = o.item AND c.name = o.check_name
        WHERE h.assignment = @assignment ORDER BY o.item, o.check_name, h.id
        """,
        new { assignment }).Select(static row => row.ToMisfit()).OfType<MisfitOverride>().ToList());

    /// <summary>Decides in the place of a check.</summary>
    /// <param name="place">The hand-in and the item.</param>
    /// <param name="check">The check's name.</param>
    /// <param name="earned">The points, from 0 to what the check is worth.</param>
    /// <param name="reason">Why.</param>
    /// <param name="who">Who decides.</param>
    /// <exception cref="OverrideException">There is no such check, or it is not worth as much.</exception>
    public void Override(MarkPlace place, string check, double earned, string reason, string who)
    {
        ArgumentNullException.ThrowIfNull(place);
        Write(transaction =>
        {
            var found = _connection.QuerySingleOrDefault<CheckRow>(
                $"SELECT {CheckColumns} FROM checks c JOIN hand_ins h ON h.grading = c.grading {OverrideOfCheck} WHERE h.id = @HandIn AND c.item = @Item AND c.name = @check",
                new { place.HandIn, place.Item, check },
                transaction);
            if (found is null || !double.IsFinite(earned) || earned < 0 || earned > found.Points || string.IsNullOrWhiteSpace(reason))
            {
                throw new OverrideException(found is null
                    ? $"{place.Item} has no check \"{check}\" any more; open the item again."
                    : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"an override of \"{check}\" needs a reason, and points from 0 to {found.Points:0.##}."));
            }

            Change(transaction, new JournalEntry("override", "overrode", who, place) { Key = check, Detail = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{check}: {found.Earned:0.##} to {earned:0.##} points, because: {reason.Trim()}") }, new
            {
                earned,
                reason = reason.Trim(),
                given_by = who,
                given_at = NowExactly(),
                seen_passed = found.Passed,
                seen_points = found.Points,
                seen_value = found.Value,
                seen_reference = found.Reference,
            });
        });
    }

    /// <summary>Takes an override back.</summary>
    public void TakeBackOverride(MarkPlace place, string check, string who) =>
        Write(transaction => Change(transaction, new JournalEntry("override", "took back an override", who, place) { Key = check, Detail = check }, state: null));

    private record CheckRow
    {
        public string? Item { get; init; }

        public string? Name { get; init; }

        public long Hidden { get; init; }

        public long Passed { get; init; }

        public double Points { get; init; }

        public double Earned { get; init; }

        public string? Message { get; init; }

        public string? Hint { get; init; }

        public string? Value { get; init; }

        public string? Reference { get; init; }

        public double? Decided { get; init; }

        public string? Reason { get; init; }

        public string? Who { get; init; }

        public long SeenPassed { get; init; }

        public double SeenPoints { get; init; }

        public string? SeenValue { get; init; }

        public string? SeenReference { get; init; }

        protected string? Misfit =>
            Decided is null ? null
            : Name is null ? "The check is not there any more."
            : Math.Abs(SeenPoints - Points) > 1e-9 ? "The check is worth something else now."
            : SeenPassed != Passed ? (Passed != 0 ? "The answer passes the check now." : "The answer does not pass the check any more.")
            : IsAnother(SeenReference, Reference) ? "The reference solution gives another value now."
            : IsAnother(SeenValue, Value) ? "The answer gives another value now."
            : null;

        public CheckMark ToMark() => new()
        {
            Item = Item!,
            Name = Name!,
            Hidden = Hidden != 0,
            Passed = Passed != 0,
            Points = Points,
            Earned = Earned,
            Message = Message!,
            Hint = Hint,
            Value = Value,
            Reference = Reference,
            Override = Decided is { } decided ? new CheckOverride(decided, Reason!, Who!, Misfit) : null,
        };

        // Before values were kept, none was seen.
        private static bool IsAnother(string? seen, string? now) => seen is not null && now is not null && !string.Equals(seen, now, StringComparison.Ordinal);
    }

    private sealed record MisfitRow : CheckRow
    {
        public long HandIn { get; init; }

        public required string Student { get; init; }

        public required string OverriddenItem { get; init; }

        public required string OverriddenCheck { get; init; }

        public MisfitOverride? ToMisfit() => Misfit is { } why ? new MisfitOverride(HandIn, Student, OverriddenItem, OverriddenCheck, new CheckOverride(Decided!.Value, Reason!, Who!, why)) : null;
    }
}
