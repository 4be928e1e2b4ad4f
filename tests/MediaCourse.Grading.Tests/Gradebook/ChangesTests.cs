using MediaCourse.Grading.Gradebook;
using MediaCourse.Grading.Tests.Feedback;

namespace MediaCourse.Grading.Tests.Gradebook;

/// <summary>What a page that is kept in memory goes by, to know that it is out of date.</summary>
public sealed class ChangesTests : IDisposable
{
    private readonly FilledGradebook _filled = new();

    private string Id => _filled.Master.Assignment.Id;

    public void Dispose() => _filled.Dispose();

    [Fact]
    public void Nothing_changed_is_told_from_every_change_by_this_program_and_back_is_a_change_too()
    {
        var handIn = _filled.HandIn("anna", passed: false);
        var check = _filled.Book.Checks(handIn.Id)[0];
        var place = new MarkPlace(Id, handIn.Id, "anna", check.Item);
        var seen = new List<string>();

        Look();
        Assert.Equal(seen[^1], _filled.Book.ChangesOf(Id));
        _filled.Book.Flag(place, isOn: true, "ana");
        Look();
        _filled.Book.Override(place, check.Name, check.Points, "It can be read both ways.", "ana");
        Look();
        _filled.Book.TakeBackOverride(place, check.Name, "ana");
        Look();
        _filled.Book.Release(Id, [(handIn.Id, "anna", 3)], isOn: true, "ana");
        Look();
        _filled.Book.Undo("ana");
        Look();

        Assert.Equal(seen.Count, seen.Distinct(StringComparer.Ordinal).Count());

        void Look() => seen.Add(_filled.Book.ChangesOf(Id));
    }

    [Fact]
    public void A_flag_is_no_change_of_overrides()
    {
        var handIn = _filled.HandIn("anna", passed: false);
        var check = _filled.Book.Checks(handIn.Id)[0];
        var place = new MarkPlace(Id, handIn.Id, "anna", check.Item);
        var before = _filled.Book.ChangesOf(Id, "override");

        _filled.Book.Flag(place, isOn: true, "ana");
        Assert.Equal(before, _filled.Book.ChangesOf(Id, "override"));

        _filled.Book.Override(place, check.Name, check.Points, "It can be read both ways.", "ana");
        Assert.NotEqual(before, _filled.Book.ChangesOf(Id, "override"));
    }

    [Fact]
    public void Whatever_another_program_writes_is_a_change_of_everything()
    {
        var handIn = _filled.HandIn("anna");
        var before = _filled.Book.ChangesOf(Id, "override");

        using (var other = GradebookFile.OpenExisting(_filled.File))
        {
            other.Flag(new MarkPlace(Id, handIn.Id, "anna", _filled.Master.Items[0].Id), isOn: true, "ben");
        }

        Assert.NotEqual(before, _filled.Book.ChangesOf(Id, "override"));
    }
}
