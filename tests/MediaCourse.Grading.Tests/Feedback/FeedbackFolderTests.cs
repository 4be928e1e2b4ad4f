using FsCheck;
using FsCheck.Fluent;
using MediaCourse.Grading.Feedback;

namespace MediaCourse.Grading.Tests.Feedback;

public sealed class FeedbackFolderTests
{
    [Theory]
    [InlineData("ada.lovelace", "ada.lovelace.html")]
    [InlineData("4711", "4711.html")]
    public void A_plain_id_is_the_file_s_name(string id, string name) => Assert.Equal(name, FeedbackFolder.NamesOf([id])[id]);

    [Theory]
    [InlineData("con")]
    [InlineData("AUX.txt")]
    [InlineData("..")]
    [InlineData("a/../../b")]
    [InlineData("a\\b")]
    [InlineData("-rf")]
    [InlineData("ends.")]
    [InlineData("")]
    [InlineData("a\0b")]
    [InlineData("<img>")]
    public void An_odd_id_gets_a_name_that_every_system_takes(string id)
    {
        var name = FeedbackFolder.NamesOf([id])[id];

        Assert.Matches(@"\A[\p{L}\p{N}_@-]?[\p{L}\p{N}._@-]*-[0-9a-f]{8}\.html\z", name);
        Assert.DoesNotContain("..", name, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_differ_in_capitals_only_stay_apart_where_the_disk_does_not_tell_them_apart()
    {
        var names = FeedbackFolder.NamesOf(["Anna", "anna", "ben"]);

        Assert.Equal(3, names.Values.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal("ben.html", names["ben"]);
    }

    [Fact]
    public void No_two_students_ever_share_a_page() => Prop.ForAll<NonNull<string>[]>(static ids =>
    {
        var students = ids.Select(static id => id.Get).Distinct(StringComparer.Ordinal).ToList();
        return FeedbackFolder.NamesOf(students).Values.Distinct(StringComparer.OrdinalIgnoreCase).Count() == students.Count;
    }).QuickCheckThrowOnFailure();
}
