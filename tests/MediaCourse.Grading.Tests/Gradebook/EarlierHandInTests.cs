using MediaCourse.Grading.Gradebook;
using MediaCourse.Grading.Tests.Feedback;

namespace MediaCourse.Grading.Tests.Gradebook;

/// <summary>A student hands in once more after people have marked.</summary>
public sealed class EarlierHandInTests : IDisposable
{
    private static readonly DateTimeOffset Later = FilledGradebook.InTime.AddHours(2);

    private readonly FilledGradebook _filled = new();

    private GradebookFile Book => _filled.Book;

    private string Id => _filled.Master.Assignment.Id;

    public void Dispose() => _filled.Dispose();

    [Fact]
    public void Marks_go_on_to_answers_that_are_the_same_and_stay_behind_where_they_changed()
    {
        var first = _filled.HandIn("anna");
        _filled.Score(first, "claim", 2, "Good", "Well said.");
        _filled.Score(first, "show", 1);

        var second = _filled.HandIn("anna", at: Later, prose: "Another claim.");

        Assert.Equal(new ManualScore(1, null, null), Assert.Single(second.Manual).Value);
        Assert.Equal("show", Assert.Single(second.Manual).Key);
        Assert.Equal("tester", Assert.Single(Book.MarksOf(PlaceOf(second, "show"))).Marker);
        var left = Assert.Single(Book.GivenByPeople(Id), static given => given.Item == "claim");
        Assert.Equal((first.Id, "anna", 2, "tester", "Well said."), (left.HandIn, left.Student, left.Points, left.Who, left.Words));
        Assert.Contains(Book.AuditLines(Id, long.MaxValue, 100), static line => line is { Action: "carried over", Who: "grader", Item: "show" });
    }

    [Fact]
    public void Both_marks_of_two_people_flags_and_anchors_go_on_with_the_one_that_counts()
    {
        var first = _filled.HandIn("anna");
        var place = PlaceOf(first, "claim");
        Book.SaveMark(place, "ana", new MarkDraft(2, "Good", null), new SeenMarks(0, 0));
        Book.SaveMark(place, "ben", new MarkDraft(0, null, "No."), new SeenMarks(0, null));
        Book.Settle(place, "ben", "ana");
        Book.Flag(place, isOn: true, "ben");
        Book.Anchor([place], isOn: true, "ana");

        var second = _filled.HandIn("anna", at: Later);

        Assert.Equal([("ben", 0.0, true), ("ana", 2.0, false)], Book.MarksOf(PlaceOf(second, "claim")).Select(static mark => (mark.Marker, mark.Points!.Value, mark.Counts)));
        Assert.True(Book.IsFlagged(PlaceOf(second, "claim")));
        Assert.Contains(second.Id, Book.Anchors(Id, "claim"));
    }

    [Fact]
    public void An_override_goes_on_and_is_listed_where_its_check_gives_something_else_now()
    {
        var first = _filled.HandIn("anna", passed: false);
        var check = Book.Checks(first.Id)[0];
        Book.Override(PlaceOf(first, check.Item), check.Name, check.Points, "It can be read both ways.", "ana");

        var second = _filled.HandIn("anna", at: Later, passed: true);

        Assert.Equal("It can be read both ways.", Book.Checks(second.Id)[0].Override!.Reason);
        Assert.Equal("The answer passes the check now.", Assert.Single(Book.Misfits(Id), misfit => misfit.HandIn == second.Id).Override.Misfit);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public void A_mark_in_the_place_of_checks_goes_on_only_where_they_come_out_the_same(bool passesLater, int marks)
    {
        var first = _filled.HandIn("anna", passed: false);
        var item = Book.Checks(first.Id)[0].Item;
        _filled.Score(first, item, 1, comment: "For the idea.");

        var second = _filled.HandIn("anna", at: Later, passed: passesLater);

        Assert.Equal(marks, second.Manual.Count);
    }

    [Fact]
    public void A_chart_that_shows_something_else_is_another_answer_though_its_code_is_the_same()
    {
        var first = _filled.HandIn("anna");
        _filled.Score(first, "show", 1);

        var other = _filled.HandIn("anna", at: Later, shown: [new Notebooks.Documents.StreamOutput("stdout", "three")]);

        Assert.Empty(other.Manual);
    }

    [Fact]
    public void What_is_given_to_the_later_one_stands_and_other_students_get_nothing()
    {
        var first = _filled.HandIn("anna");
        var other = _filled.HandIn("ben");
        var second = _filled.HandIn("anna", at: Later);
        _filled.Score(first, "claim", 2);
        _filled.Score(second, "claim", 1);

        var third = _filled.HandIn("anna", at: Later.AddHours(1));

        Assert.Equal(1, third.Manual["claim"].Points);
        Assert.Equal([], Book.MarksOf(PlaceOf(other, "claim")));
    }

    private MarkPlace PlaceOf(HandInRow handIn, string item) => new(Id, handIn.Id, handIn.Student, item);
}
